package pinquire.check;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import pinquire.litmus.Bits;
import pinquire.litmus.Bits.Field;
import pinquire.litmus.Places;

/** A small model: actors with places, and some flags that they share. */
final class Turns implements Model {

  private final Bits.Row row = new Bits.Row();
  private final Bits bits;
  private final List<Places> places = new ArrayList<>();
  private final List<String> leading = new ArrayList<>();

  private Turns(int bitsPerWord) {
    bits = new Bits(row, bitsPerWord);
  }

  /** Who acts. */
  interface Cast {
    void enter(Turns model);
  }

  static Supplier<Model> of(Cast cast) {
    return of(cast, Long.SIZE - 1);
  }

  static Supplier<Model> of(Cast cast, int bitsPerWord) {
    return () -> {
      Turns model = new Turns(bitsPerWord);
      cast.enter(model);
      return model;
    };
  }

  Field flag() {
    return bits.flag();
  }

  /** Where somebody stands who has so many places. */
  Field place(int count) {
    return bits.holding(count - 1);
  }

  /** Somebody with so many places; it begins at 0. */
  Places actor(String name, int count) {
    return actor(name, count, place(count));
  }

  /** The same, when others can change where it stands. */
  Places actor(String name, int count, Field at) {
    Places actor = new Places(name, at);
    for (int place = 0; place < count; place++) {
      actor.place();
    }
    places.add(actor);
    return actor;
  }

  @Override
  public int words() {
    return bits.words();
  }

  @Override
  public Cursor cursor() {
    return row;
  }

  @Override
  public void begin() {
    // All fields are 0.
  }

  @Override
  public List<Actor> actors() {
    return places.stream().map(Places::actor).toList();
  }

  /** Moves with this label take others to different places; all the rest do not. */
  void leading(String label) {
    leading.add(label);
  }

  @Override
  public boolean leads(int actor, int place, int index, int other) {
    if (leading.isEmpty() || actor == other) {
      return false;
    }
    return leading.contains(actors().get(actor).moves().get(place).get(index).label());
  }

  @Override
  public List<Property> properties() {
    return List.of();
  }
}
