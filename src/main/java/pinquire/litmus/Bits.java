package pinquire.litmus;

import java.util.ArrayList;
import java.util.List;
import pinquire.check.Cursor;

/** Lays out the fields of a small model in a row. */
public final class Bits {

  private int word;
  private int bit;

  /** The row that all fields look at. */
  public static final class Row implements Cursor {
    long[] words = {};
    int at;

    @Override
    public void point(long[] rows, int start) {
      // A store of a reference costs a barrier, and it is nearly always the same array.
      if (words != rows) {
        words = rows;
      }
      at = start;
    }
  }

  /** Some bits of the row. */
  public record Field(Row row, int word, int shift, long mask) {

    public int get() {
      return (int) ((row.words[row.at + word] >>> shift) & mask);
    }

    public boolean is() {
      return get() != 0;
    }

    public void set(int value) {
      int index = row.at + word;
      row.words[index] = (row.words[index] & ~(mask << shift)) | ((long) value << shift);
    }

    public void set(boolean value) {
      set(value ? 1 : 0);
    }

    public void add(int amount) {
      set(get() + amount);
    }
  }

  private final Row row;
  private final int perWord;

  public Bits(Row row, int perWord) {
    this.row = row;
    this.perWord = perWord;
  }

  public Field holding(int most) {
    int width = Integer.SIZE - Integer.numberOfLeadingZeros(most);
    if (bit + width > perWord) {
      word++;
      bit = 0;
    }
    Field field = new Field(row, word, bit, (1L << width) - 1);
    bit += width;
    return field;
  }

  public Field flag() {
    return holding(1);
  }

  public List<Field> flags(int count) {
    return fields(count, 1);
  }

  public List<Field> fields(int count, int most) {
    List<Field> fields = new ArrayList<>();
    while (fields.size() < count) {
      fields.add(holding(most));
    }
    return List.copyOf(fields);
  }

  public int words() {
    return word + 1;
  }
}
