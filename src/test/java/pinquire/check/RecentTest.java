package pinquire.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A key may be looked up once too often, but a new one is never left out. */
class RecentTest {

  private final Packing packing = Packing.of(1);
  private final Recent recent = new Recent();
  private final boolean[] apart = new boolean[200];

  @Test
  void aKeyThatWasThereAMomentAgoIsLeftOut() {
    assertThat(sifted(packing, 7, 8, 7, 9, 8)).containsExactly(0, 1, 3);
    assertThat(sifted(packing, 9, 10)).containsExactly(1);
  }

  @Test
  void theKeysOfAnotherPackingAreForgotten() {
    assertThat(sifted(packing, 7, 8)).containsExactly(0, 1);
    assertThat(sifted(Packing.of(1), 7, 8)).containsExactly(0, 1);
    assertThat(sifted(packing, 7, 8)).containsExactly(0, 1);
  }

  @Test
  void whatWasLookedUpForOneReasonIsLeftForAnother() {
    assertThat(sifted(packing, 7, 8)).containsExactly(0, 1);
    apart[0] = true;
    assertThat(sifted(packing, 7, 8)).containsExactly(0);
    assertThat(sifted(packing, 7, 8)).isEmpty();
  }

  @Test
  void allIsForgotten() {
    assertThat(sifted(packing, 7, 8)).containsExactly(0, 1);
    recent.clear();
    assertThat(sifted(packing, 7, 8)).containsExactly(0, 1);
  }

  @Test
  void noNewKeyIsEverLeftOut() {
    Random random = new Random(7);
    Set<Long> seen = new HashSet<>();
    for (int round = 0; round < 500; round++) {
      long[] keys = random.longs(200, 1, 60_000).toArray();
      Set<Integer> left = new HashSet<>();
      for (int place : sifted(packing, keys)) {
        left.add(place);
      }
      for (int i = 0; i < keys.length; i++) {
        if (seen.add(keys[i])) {
          assertThat(left).contains(i);
        }
      }
    }
    assertThat(seen).hasSizeGreaterThan(40_000);
  }

  /** The positions of the keys that have to be looked up. */
  private int[] sifted(Packing now, long... keys) {
    long[] left = keys.clone();
    int[] picks = new int[keys.length];
    int count = recent.sift(now, left, keys.length, apart, picks);
    for (int i = 0; i < count; i++) {
      assertThat(left[i]).isEqualTo(keys[picks[i]]);
    }
    return Arrays.copyOf(picks, count);
  }
}
