package pinquire.command;

import java.util.List;

/**
 * What a session's outputs follow from. Nothing of the host is in it: the same script gives the
 * same stamp on every machine.
 *
 * @param design the name of the design in force
 * @param machine what its machine has, in words
 * @param cells how many texts the script is made of
 * @param script the SHA-256 of those texts, a newline between two, in hexadecimal
 * @param seeds what random orders and exercises were drawn from, in order
 * @param bounds what was searched, in words, in order: {@code 1p1m1d2s}, {@code up to 4 commands}
 */
public record Stamp(
    String design,
    String machine,
    int cells,
    String script,
    List<Integer> seeds,
    List<String> bounds) {

  public Stamp {
    seeds = List.copyOf(seeds);
    bounds = List.copyOf(bounds);
  }
}
