package pinquire.jupyter;

import com.google.gson.JsonObject;
import java.util.List;

/**
 * A message whose signature was right.
 *
 * @param identities the routing frames, which a reply must repeat
 * @param header kept as it came, for it is repeated as the parent of every answer
 * @param metadata what a front end adds of its own: JupyterLab the id of the cell
 */
record Message(
    List<byte[]> identities,
    JsonObject header,
    JsonObject parent,
    JsonObject metadata,
    JsonObject content) {

  String type() {
    return header.get("msg_type").getAsString();
  }

  /** What a reply to this request is called, {@code execute_reply} for {@code execute_request}. */
  String replyType() {
    return type().replaceAll("_request$", "_reply");
  }

  /** Requests are answered; other messages, such as {@code comm_open}, are not. */
  boolean wantsReply() {
    return type().endsWith("_request");
  }
}
