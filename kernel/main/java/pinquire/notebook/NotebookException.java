package pinquire.notebook;

/**
 * A file that is no notebook of nbformat 4; the message names the file, the place and the remedy.
 */
public final class NotebookException extends Exception {

  public NotebookException(String message) {
    super(message);
  }
}
