// Highlights cells in the classic Notebook page: Groovy, and on top of it the commands.
define(["base/js/namespace", "codemirror/lib/codemirror", "codemirror/mode/groovy/groovy"],
function (Jupyter, CodeMirror) {
  "use strict";

  function set(words) {
    var all = Object.create(null);
    words.split(" ").forEach(function (word) { all[word] = true; });
    return all;
  }

  var verbs = set("@verbs@");
  var words = set("@words@");

  CodeMirror.defineMode("pinquire", function (config) {
    var groovy = CodeMirror.getMode(config, "text/x-groovy");

    function token(stream, state) {
      var starts = stream.sol() || state.starts;
      var style = groovy.token(stream, state.groovy);
      var word = stream.current();
      if (style === "comment" || /^\s*$/.test(word)) {
        state.starts = starts;
        return style;
      }
      state.starts = style !== "string" && /[;{}]/.test(word);
      if (style === "string") {
        return style;
      }
      if (starts) {
        state.command = verbs[word] === true;
        return state.command ? "keyword" : style;
      }
      return state.command && words[word] ? "builtin" : style;
    }

    return {
      startState: function (column) {
        return {
          groovy: CodeMirror.startState(groovy, column), starts: true, command: false
        };
      },
      copyState: function (state) {
        return {
          groovy: CodeMirror.copyState(groovy, state.groovy),
          starts: state.starts,
          command: state.command
        };
      },
      token: token,
      indent: function (state, after) { return groovy.indent(state.groovy, after); },
      electricChars: groovy.electricChars,
      fold: groovy.fold,
      closeBrackets: groovy.closeBrackets,
      lineComment: "//",
      blockCommentStart: "/*",
      blockCommentEnd: "*/"
    };
  });

  return {
    onload: function () {
      if (Jupyter.notebook) {
        Jupyter.notebook.set_codemirror_mode({ name: "pinquire", mime: "text/x-groovy" });
      }
    }
  };
});
