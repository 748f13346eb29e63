package pinquire.litmus;

import pinquire.litmus.Bits.Field;

/**
 * The places of an actor that is idle or about one page.
 *
 * @param each how many it has for each page
 */
record PerPage(int each) {

  static final int IDLE = 0;

  int count(PinModel.Size size) {
    return 1 + size.pages() * each;
  }

  int first(int page) {
    return 1 + page * each;
  }

  int last(int page) {
    return first(page) + each - 1;
  }

  Places places(String actor, Field at, int pages) {
    Places places = new Places(actor, at);
    for (int place = 0; place < first(pages); place++) {
      places.place();
    }
    return places;
  }
}
