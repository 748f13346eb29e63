package pinquire.report;

/** What is told of a machine that has no file. */
final class NoFile {

  static final String TEXT = "no file yet\n";
  static final String HTML = Style.element("p", Style.PARAGRAPH, "no file yet");

  private NoFile() {}
}
