package pinquire.report;

import java.util.List;

/** One value that can be looked at in several forms, which all tell the same. */
public interface Report {

  /**
   * Complete in plain ASCII, at most 75 columns, lines ended by {@code \n}; empty when there is
   * nothing to tell.
   */
  String text();

  /**
   * The same for a notebook page: tables and lists with {@code style} attributes, readable with all
   * of them removed; empty when there is nothing to tell.
   */
  String html();

  /** The same for machines: one JSON object each, {@code "type"} first. */
  List<String> json();

  /** What it comes to, beside all that it tells. */
  default Upshot upshot() {
    return Upshot.AS_EXPECTED;
  }
}
