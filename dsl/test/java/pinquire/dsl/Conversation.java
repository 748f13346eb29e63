package pinquire.dsl;

/** Cells said one after another, and what came of the last. */
abstract class Conversation {

  final Recorder recorder = new Recorder();
  final GroovyInterpreter session = new GroovyInterpreter(recorder);
  Page page = new Page();
  private int cells;

  /** The text of the cell's value; empty when it has none. */
  String run(String source) throws CellFailure {
    page = new Page();
    Cell cell = new Cell("cell " + ++cells, source);
    return session.run(cell, page).map(d -> d.text().strip()).orElse("");
  }
}
