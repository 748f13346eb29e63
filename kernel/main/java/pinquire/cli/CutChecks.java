package pinquire.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;
import pinquire.notebook.RunListener;

/** Follows a run only to see whether a check in it was cut off by a bound. */
final class CutChecks implements RunListener {

  private static final JsonPrimitive INCONCLUSIVE = new JsonPrimitive("inconclusive");

  private boolean seen;

  boolean seen() {
    return seen;
  }

  @Override
  public void show(Display display) {
    seen |= display.json().stream().map(JsonParser::parseString).anyMatch(CutChecks::isCut);
  }

  private static boolean isCut(JsonElement told) {
    return told instanceof JsonObject object
        && object.get("verdicts") instanceof JsonArray verdicts
        && verdicts.asList().stream().anyMatch(CutChecks::isInconclusive);
  }

  private static boolean isInconclusive(JsonElement told) {
    return told instanceof JsonObject verdict && INCONCLUSIVE.equals(verdict.get("verdict"));
  }

  @Override
  public void stdout(String text) {}

  @Override
  public void stderr(String text) {}

  @Override
  public void failed(CellFailure failure, boolean expected) {}
}
