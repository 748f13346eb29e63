"""A day in the life of the kernel, as jupyter_client drives it. Says what it did, fails loudly."""

import os
import signal
import time

from jupyter_client.manager import KernelManager

PATIENCE = 30


def published(client, request):
    """All messages published for a request, until the kernel is idle again."""
    messages = []
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") != request:
            continue
        messages.append(message)
        if message["content"].get("execution_state") == "idle":
            return messages


def reply(client, request):
    while True:
        message = client.get_shell_msg(timeout=PATIENCE)
        if message["parent_header"].get("msg_id") == request:
            return message["content"]


def execute(client, code, **options):
    request = client.execute(code, **options)
    return reply(client, request), published(client, request)


def contents(messages, kind):
    return [m["content"] for m in messages if m["msg_type"] == kind]


def introduction(client, manager):
    info = reply(client, client.kernel_info())
    assert info["status"] == "ok", info
    assert info["implementation"] == "pinquire", info
    assert info["language_info"]["file_extension"] == ".pin", info


def cells(client, manager):
    answer, messages = execute(client, "print hello\nshow\n7")
    assert answer["status"] == "ok", answer
    assert contents(messages, "stream") == [{"name": "stdout", "text": "hello\n"}], messages
    (shown,) = contents(messages, "display_data")
    assert sorted(shown["data"]) == ["text/html", "text/plain"], shown
    (result,) = contents(messages, "execute_result")
    assert result["data"]["text/plain"] == "7", result


def failures(client, manager):
    for code, kind in [("misspelt", "CommandException"), ("overflow", "StackOverflowError")]:
        answer, messages = execute(client, code)
        assert answer["status"] == "error" and answer["ename"] == kind, answer
        (error,) = contents(messages, "error")
        assert error["traceback"] == answer["traceback"], error


def completion(client, manager):
    answer = reply(client, client.complete("pi", 2))
    assert answer["matches"] == ["pin"], answer
    assert (answer["cursor_start"], answer["cursor_end"]) == (0, 2), answer


def many_lines(client, manager):
    _, messages = execute(client, "lines 100000")
    text = "".join(c["text"] for c in contents(messages, "stream"))
    assert text == "".join("line %d\n" % i for i in range(100000)), len(text)


def busy(client, code):
    """Starts a cell that will not end by itself, and returns once it runs."""
    request = client.execute("print on\n" + code)
    while True:
        message = client.get_iopub_msg(timeout=PATIENCE)
        if message["msg_type"] == "stream" and message["parent_header"]["msg_id"] == request:
            return request


def interrupt_by_message(client, manager):
    request = busy(client, "spin")
    manager.interrupt_kernel()
    assert reply(client, request)["ename"] == "Interrupted"


def interrupt_by_signal(client, manager):
    request = busy(client, "sleep")
    os.kill(manager.provisioner.pid, signal.SIGINT)
    assert reply(client, request)["ename"] == "Interrupted"
    answer, _ = execute(client, "print still here")
    assert answer["status"] == "ok", answer


def restart_while_busy(client, manager):
    busy(client, "spin")
    manager.restart_kernel()
    client.wait_for_ready(timeout=PATIENCE)
    answer, _ = execute(client, "1")
    assert answer["execution_count"] == 1, answer


def shutdown_while_busy(client, manager):
    busy(client, "spin")
    began = time.monotonic()
    manager.shutdown_kernel()
    assert not manager.is_alive()
    assert time.monotonic() - began < manager.shutdown_wait_time, "it had to be killed"


def main():
    manager = KernelManager(kernel_name="pinquire")
    manager.start_kernel()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
        for step in [
            introduction,
            cells,
            failures,
            completion,
            many_lines,
            interrupt_by_message,
            interrupt_by_signal,
            restart_while_busy,
            shutdown_while_busy,
        ]:
            step(client, manager)
            print(step.__name__.replace("_", " "), flush=True)
    finally:
        client.stop_channels()
        if manager.is_alive():
            manager.shutdown_kernel(now=True)
    print("all as expected")


main()
