package pinquire.report;

/** What the rows and the columns of a matrix are, and how those are told that are left out. */
enum Sides {
  DESIGNS_AND_PROPERTIES(
      "design", "", "hold under each of them: ", "have nothing to look at on this machine: "),
  SCENARIOS_AND_PROPERTIES(
      "scenario", "all hold in: ", "hold in each of them: ", "have nothing to look at: "),
  DESIGNS_AND_SCENARIOS("design", Leads.UNDER, Leads.IN, Leads.IDLE),
  SCENARIOS_AND_DESIGNS("scenario", Leads.IN, Leads.UNDER, Leads.IDLE);

  private final String row;
  private final String quietRows;
  private final String quietColumns;
  private final String idle;

  Sides(String row, String quietRows, String quietColumns, String idle) {
    this.row = row;
    this.quietRows = quietRows;
    this.quietColumns = quietColumns;
    this.idle = idle;
  }

  /** What a row is. */
  String row() {
    return row;
  }

  /** Whether rows in which nothing is broken are left out. */
  boolean foldsRows() {
    return !quietRows.isEmpty();
  }

  /** What stands before the names of such rows. */
  String quietRows() {
    return quietRows;
  }

  /** What stands before the names of columns in which nothing is broken. */
  String quietColumns() {
    return quietColumns;
  }

  /** What stands before the names of those in which nothing can be broken. */
  String idle() {
    return idle;
  }

  /** What is said of one property. */
  private static final class Leads {
    static final String IN = "holds under each design in: ";
    static final String UNDER = "holds in each scenario under: ";
    static final String IDLE = "has nothing to look at in: ";
  }
}
