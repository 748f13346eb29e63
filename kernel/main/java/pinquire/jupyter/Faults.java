package pinquire.jupyter;

import io.github.spencerpark.jupyter.messages.publish.PublishError;
import io.github.spencerpark.jupyter.messages.reply.ErrorReply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import pinquire.dsl.CellFailure;
import pinquire.dsl.Display;

/** Failures as Jupyter takes them. */
final class Faults {

  private static final int FRAMES = 20;

  /** Where the interpreter is called; the frames from here on mean nothing to a user. */
  private static final Set<String> OUR_CALLERS =
      Set.of(Execution.class.getName(), Assistance.class.getName());

  private Faults() {}

  /** Whatever was thrown, ready to be shown: with the frames down to our own when unforeseen. */
  static CellFailure of(Throwable thrown) {
    if (thrown instanceof CellFailure failure) {
      return failure;
    }
    String kind = thrown.getClass().getSimpleName();
    String message = thrown.getMessage() == null ? "" : thrown.getMessage();
    Stream<String> story = Stream.concat(Stream.of(headline(kind, message)), frames(thrown));
    return new CellFailure(kind, message, Display.text(story.collect(Collectors.joining("\n"))));
  }

  private static String headline(String kind, String message) {
    return message.isEmpty() ? kind : kind + ": " + message;
  }

  private static Stream<String> frames(Throwable thrown) {
    return Stream.of(thrown.getStackTrace())
        .takeWhile(frame -> !OUR_CALLERS.contains(frame.getClassName()))
        .limit(FRAMES)
        .map(frame -> "    at " + frame);
  }

  static PublishError published(CellFailure failure) {
    return new PublishError(failure.kind(), failure.getMessage(), traceback(failure));
  }

  static ErrorReply reply(CellFailure failure) {
    return new ErrorReply(failure.kind(), failure.getMessage(), traceback(failure));
  }

  private static List<String> traceback(CellFailure failure) {
    return failure.display().text().lines().toList();
  }
}
