package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads KTAP strictly: a version line, a plan, as many results as it says, numbered from 1. */
record KtapReader(List<String> results, List<String> subtests) {

  private static final Pattern RESULT = Pattern.compile("((?:not )?ok) (\\d+) ([^#]+)( # .*)?");

  static KtapReader of(String text) {
    KtapReader read = new KtapReader(new ArrayList<>(), new ArrayList<>());
    Iterator<String> lines = text.lines().iterator();
    assertThat(lines.next()).isEqualTo("KTAP version 1");
    read.tests(lines, "", read.results);
    assertThat(lines.hasNext()).isFalse();
    return read;
  }

  private void tests(Iterator<String> lines, String indent, List<String> found) {
    String plan = lines.next();
    assertThat(plan).matches(indent + "1\\.\\.\\d+");
    int planned = Integer.parseInt(plan.substring(plan.indexOf("..") + 2));
    for (int number = 1; number <= planned; number++) {
      String line = lines.next();
      while (line.startsWith(indent + "#")) {
        line = lines.next();
      }
      if (line.equals(indent + "  KTAP version 1")) {
        tests(lines, indent + "  ", subtests);
        line = lines.next();
      }
      Matcher result = RESULT.matcher(line.substring(indent.length()));
      assertThat(result.matches()).as(line).isTrue();
      assertThat(result.group(2)).isEqualTo(Integer.toString(number));
      found.add(result.group(1) + " " + result.group(3));
    }
  }
}
