package pinquire.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import pinquire.jupyter.KernelSpec;

/** The classic Notebook page as somebody uses it who sits before it. */
@Tag("outside")
@Timeout(value = 180, threadMode = ThreadMode.SEPARATE_THREAD)
class ClassicNotebookTest {

  private static final Path NOTEBOOK = Path.of("/usr/bin/jupyter-notebook");
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final String CELLS =
      """
      {"cells": [
        {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
         "source": "map file; pin pages 0..3; dma write; fsync"},
        {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
         "source": "println 'on'; while (true) { }"},
        {"cell_type": "code", "execution_count": null, "metadata": {}, "outputs": [],
         "source": ""}],
       "metadata": {"kernelspec": {"name": "pinquire", "display_name": "Pinquire",
         "language": "pinquire"}}, "nbformat": 4, "nbformat_minor": 4}
      """;

  @TempDir Path folder;

  private Process server;
  private Browser browser;

  @BeforeEach
  void open() throws Exception {
    assumeTrue(Files.isExecutable(NOTEBOOK), "skipped: there is no " + NOTEBOOK);
    assumeTrue(Files.isExecutable(CHROMIUM), "skipped: there is no " + CHROMIUM);
    KernelSpec.install(folder.resolve("kernels"), KernelSpec.javaCommand());
    Path notebooks = Files.createDirectory(folder.resolve("notebooks"));
    Files.writeString(notebooks.resolve("race.ipynb"), CELLS);
    int port = freePort();
    server = serve(notebooks, port);
    browser =
        new Browser(
            CHROMIUM,
            folder.resolve("chromium"),
            "http://localhost:" + port + "/notebooks/race.ipynb?token=secret");
    browser.await("Jupyter.notebook._fully_loaded && Jupyter.notebook.kernel.is_connected()");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private Process serve(Path notebooks, int port) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            NOTEBOOK.toString(),
            "--no-browser",
            "--allow-root",
            "--port=" + port,
            "--NotebookApp.token=secret",
            "--notebook-dir=" + notebooks);
    builder.environment().put("JUPYTER_PATH", folder.toString());
    builder.environment().put("JUPYTER_RUNTIME_DIR", folder.resolve("runtime").toString());
    builder.environment().put("JUPYTER_CONFIG_DIR", folder.resolve("config").toString());
    Process started = builder.redirectErrorStream(true).start();
    BufferedReader said = started.inputReader();
    String line = said.readLine();
    while (line != null && !line.contains("is running at")) {
      line = said.readLine();
    }
    Thread reader = new Thread(() -> readToEnd(said));
    reader.setDaemon(true);
    reader.start();
    return started;
  }

  /** A server that nobody reads stands still. */
  private static void readToEnd(BufferedReader said) {
    try {
      said.lines().forEach(unread -> {});
    } catch (UncheckedIOException e) {
      // it has ended
    }
  }

  @AfterEach
  void close() throws InterruptedException {
    if (browser != null) {
      browser.close();
    }
    if (server != null) {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  void cellsAreRunALoopIsInterruptedAndTabCompletes() throws Exception {
    browser.script("Jupyter.notebook.execute_all_cells()");
    browser.await("document.querySelectorAll('.cell')[1].innerText.includes('on\\n')");
    assertThat(browser.script("document.querySelector('.cell table caption').innerText"))
        .isNotEqualTo("null");

    browser.script(
        "document.querySelector("
            + "'[data-jupyter-action=\"jupyter-notebook:interrupt-kernel\"]').click()");
    browser.await(
        "document.querySelectorAll('.cell')[1].innerText.includes('interrupted')"
            + " && !Jupyter.notebook.kernel_busy");

    browser.script("Jupyter.notebook.select(2); Jupyter.notebook.edit_mode()");
    complete("pin pages 0..1 lo", "pin pages 0..1 longterm");
    browser.type("; design linux-");
    browser.pressTab();
    browser.await("document.querySelectorAll('#complete option').length > 3");
    assertThat(browser.script("document.querySelector('#complete').innerText"))
        .contains("linux-4.20", "linux-6.19");
    Files.write(Path.of("target", "notebook-classic.png"), browser.picture());
  }

  private void complete(String begun, String whole) throws InterruptedException {
    browser.type(begun);
    browser.pressTab();
    browser.await("Jupyter.notebook.get_cell(2).get_text() == '" + whole + "'");
  }
}
