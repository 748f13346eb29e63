package pinquire.jupyter;

import java.lang.reflect.Proxy;

/** What can happen to the process of a kernel from outside the wire. */
final class Surroundings {

  private Surroundings() {}

  /**
   * From now on SIGINT does this, and no longer ends the process. Where the JVM knows no signals,
   * all stays as it was.
   */
  static void onInterrupt(Runnable action) {
    try {
      // By reflection: javac warns about sun.misc.Signal in a way that nothing can silence.
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> receiver = Class.forName("sun.misc.SignalHandler");
      Object interrupt = signal.getConstructor(String.class).newInstance("INT");
      Object run =
          Proxy.newProxyInstance(
              receiver.getClassLoader(),
              new Class<?>[] {receiver},
              (proxy, method, arguments) -> {
                action.run();
                return null;
              });
      signal.getMethod("handle", signal, receiver).invoke(null, interrupt, run);
    } catch (ReflectiveOperationException e) {
      // a JVM without jdk.unsupported: the interrupt message is the way that remains
    }
  }

  /** Does this when the front end that started the process, as Jupyter tells, has died. */
  static void onParentGone(Runnable action) {
    String parent = System.getenv("JPY_PARENT_PID");
    if (parent != null && parent.matches("[0-9]{1,18}")) {
      ProcessHandle.of(Long.parseLong(parent))
          .ifPresent(process -> Lane.named("parent").execute(() -> await(process, action)));
    }
  }

  private static void await(ProcessHandle process, Runnable action) {
    process.onExit().join();
    action.run();
  }
}
