package pinquire.machine;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Where folios of some kind may be found, so that not all of a large machine are searched. No part
 * of the state: what is forgotten is found again.
 */
final class Span {

  private int from;
  private int to;

  Span() {
    forget();
  }

  /** They may be anywhere. */
  void forget() {
    from = 0;
    to = Integer.MAX_VALUE;
  }

  /** One of them is here. */
  void add(int number) {
    boolean nowhere = from >= to;
    from = nowhere ? number : Math.min(from, number);
    to = nowhere ? number + 1 : Math.max(to, number + 1);
  }

  /** The first of them; those before it are not looked at again. */
  Optional<Folio> first(List<Folio> folios, Predicate<Folio> kind) {
    to = Math.min(to, folios.size());
    while (from < to) {
      Folio folio = folios.get(from);
      if (kind.test(folio)) {
        return Optional.of(folio);
      }
      from++;
    }
    return Optional.empty();
  }
}
