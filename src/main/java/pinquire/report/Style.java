package pinquire.report;

import pinquire.command.Verdict;

/** The {@code style} attributes of the outputs: decoration that may vanish. */
final class Style {

  static final String MONO = "font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace";
  static final String CELL = "padding:3px 9px;white-space:nowrap;vertical-align:baseline";
  static final String RULE = "1px solid rgba(128,128,128,.6)";
  static final String CHANGED = "background:rgba(47,151,220,.26)";
  static final String HOLDS = "background:rgba(0,158,115,.16)";
  static final String INCONCLUSIVE = "background:rgba(128,128,128,.20);border:2px dashed #808080";
  static final String VIOLATED = "background:rgba(213,94,0,.24);border:2px solid rgba(213,94,0,.9)";
  static final String BAR = "border-left:4px solid rgba(213,94,0,.9)";
  static final String TABLE =
      "border-collapse:collapse;margin:4px 0 10px 0;font-size:13px;table-layout:auto";
  static final String CAPTION =
      "caption-side:top;text-align:left;padding:2px 0 6px 0;font-size:13px;white-space:normal;"
          + "color:inherit";
  static final String ROW = "background:none";
  static final String QUIET_ROW = "background:none;opacity:.75";
  static final String FOOT =
      "text-align:left;padding:6px 9px;white-space:normal;border-top:" + RULE;
  static final String CONCLUSION = "width:0;min-width:100%;font-size:14px;line-height:1.5";
  static final String NOTE = "width:0;min-width:100%;font-size:12px;line-height:1.5";
  static final String LIST = "list-style:none;margin:2px 0 2px 0;padding:0;font-size:14px";
  static final String ITEM = "margin:0 0 4px 0";
  static final String CHANGES = "font-size:12px;padding-left:18px;" + MONO;
  static final String HEALED = "font-size:13px;padding-left:18px";
  static final String MISTAKE = BAR + ";padding:2px 0 2px 12px;margin:4px 0 8px 0";
  static final String BELOW = "margin:0;font-size:13px";
  static final String FOLDED = "margin:0;padding-left:18px";
  static final String PRE =
      "margin:0 0 4px 0;padding:0;background:none;color:inherit;"
          + MONO
          + ";font-size:13px;line-height:1.45";
  static final String PARAGRAPH = "margin:2px 0 6px 0;font-size:14px";
  static final String STEPS_HEAD = "margin:4px 0 0 0";
  static final String STEP = "margin:0;padding-left:18px";
  static final String STEP_NOTE = "margin:0;padding-left:42px";
  static final String STEPS = "margin:2px 0 6px 0;font-size:12px";

  private Style() {}

  /** An element with a style. */
  static String element(String name, String style, String content) {
    return open(name, style) + content + "</" + name + ">";
  }

  static String open(String name, String style) {
    return "<" + name + " style=\"" + style + "\">";
  }

  /** How a verdict looks. */
  static String of(Verdict.Kind kind) {
    return switch (kind) {
      case HOLDS -> HOLDS;
      case VIOLATED -> VIOLATED;
      case INCONCLUSIVE, UNBROKEN -> INCONCLUSIVE;
    };
  }
}
