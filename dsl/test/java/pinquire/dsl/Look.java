package pinquire.dsl;

import java.nio.file.Files;
import java.nio.file.Path;

class Look {
  public static void main(String[] a) throws Exception {
    boolean strict = a[0].equals("strict");
    boolean real = a.length > 2;
    Interpreter i =
        strict
            ? (real ? new StrictInterpreter() : new StrictInterpreter(new Recorder()))
            : (real ? new GroovyInterpreter() : new GroovyInterpreter(new Recorder()));
    int n = 1;
    for (String cell : Files.readString(Path.of(a[1])).split("\n%%\n")) {
      Page page = new Page();
      System.out.println("=== " + cell);
      try {
        var r = i.run(new Cell("cell " + n++, cell), page);
        page.shown.forEach(d -> System.out.print(d.text()));
        System.out.print(page.printed);
        r.ifPresent(d -> System.out.print("RESULT " + d.text()));
      } catch (CellFailure f) {
        page.shown.forEach(d -> System.out.print(d.text()));
        System.out.print(page.printed);
        System.out.println("[" + f.kind() + "] " + f.getMessage());
        System.out.print(f.display().text());
      }
    }
  }
}
