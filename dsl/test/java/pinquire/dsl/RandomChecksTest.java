package pinquire.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pinquire.check.Workers;
import pinquire.command.Checked;
import pinquire.command.Command;
import pinquire.command.CommandException;
import pinquire.command.Session;
import pinquire.command.Verb;
import pinquire.command.Verdict;
import pinquire.command.Verdict.Kind;
import pinquire.command.Watch;
import pinquire.design.Designs;
import pinquire.report.CheckReport;

/**
 * Scenarios that nobody thought of are checked or refused with a reason, and nearly all that breaks
 * in them can be said as commands and breaks once more.
 */
@Tag("long")
class RandomChecksTest {

  private static final List<String> FILESYSTEMS =
      List.of("", "", "", " on 'xfs'", " on 'btrfs'", " on 'ext4-raid5'", " on 'ext4-journal'");

  private static final List<String> STARTS =
      List.of("map file", "map file private", "map file; pin page 0", "map file; get page 0");

  private static final List<String> COMMANDS =
      List.of(
          "pin page 0",
          "pin page 0 to read",
          "get page 0",
          "put",
          "unpin",
          "unpin clean",
          "dma write",
          "store page 0",
          "touch page 0",
          "fsync",
          "msync",
          "writeback",
          "reclaim",
          "drop caches",
          "strip buffers",
          "truncate to 0",
          "punch page 0",
          "direct write page 0",
          "direct read page 0",
          "vmwrite page 0",
          "munmap",
          "evict file",
          "migrate");

  private static final List<String> FOREVER =
      List.of(
          "writeback",
          "reclaim",
          "migrate",
          "fsync",
          "strip buffers",
          "pin page 0; unpin",
          "touch page 0; drop caches",
          "either { reclaim } or { writeback }");

  private final Random random = new Random(7);

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }

  private String role(String name) {
    StringBuilder script = new StringBuilder(pick(COMMANDS));
    for (int more = random.nextInt(3); more > 0; more--) {
      script.append("; ").append(pick(COMMANDS));
    }
    String endless = random.nextInt(4) == 0 ? "; forever { " + pick(FOREVER) + " }" : "";
    return name + " { " + script + endless + " }";
  }

  private String scenario() {
    String begin =
        "machine pages 1%s; design '%s'; %s; "
            .formatted(pick(FILESYSTEMS), pick(Designs.all()).name(), pick(STARTS));
    String third = random.nextBoolean() ? "; " + role("c") : "";
    return begin + "check { " + role("a") + "; " + role("b") + third + " } depth 60";
  }

  @ParameterizedTest
  @ValueSource(ints = 150)
  void everyScenarioIsCheckedOrRefused(int count) {
    int broken = 0;
    int said = 0;
    int checks = 0;
    for (int i = 0; i < count; i++) {
      List<Checked> checked = checked(scenario());
      checks += checked.size();
      for (Checked one : checked) {
        assertThat(CheckReport.of(one).text()).isNotBlank();
        for (Verdict verdict : one.verdicts()) {
          broken += verdict.kind() == Kind.VIOLATED ? 1 : 0;
          said += verdict.replay().isPresent() ? 1 : 0;
        }
      }
    }
    assertThat(checks).isGreaterThan(count / 3);
    assertThat(broken).isGreaterThan(count / 3);
    assertThat(said).as("of %d that are broken", broken).isGreaterThan(broken * 95 / 100);
  }

  private static List<Checked> checked(String script) {
    Session session = new Session();
    try {
      for (Command command : StrictReader.read(new Cell("script", script))) {
        if (command.verb() == Verb.CHECK) {
          return session.check(command, Workers.ONE, Watch.NOBODY);
        }
        session.run(command);
      }
    } catch (CommandException refused) {
      assertThat(refused.problem()).as(script).isNotBlank();
      return List.of();
    } catch (RuntimeException escaped) {
      throw new AssertionError("escaped: " + script, escaped);
    }
    throw new AssertionError(script);
  }
}
