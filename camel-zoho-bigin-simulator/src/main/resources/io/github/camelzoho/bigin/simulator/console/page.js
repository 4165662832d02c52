// Asks once a second what is new and shows it. Whatever comes from records or calls is set as
// text, never as markup.
"use strict";

(function () {
  var EVERY = 1000;
  var FIELDS_SHOWN = 6;

  var module = moduleOfAddress();
  var version = "";
  var editing = null;
  var nameField = "";
  var started = false;
  var seen = {};

  function moduleOfAddress() {
    return decodeURIComponent(window.location.hash.slice(1)) || "Contacts";
  }

  function byId(id) {
    return document.getElementById(id);
  }

  /** An element with classes and children, which are elements or texts. */
  function make(tag, classes, children) {
    var element = document.createElement(tag);
    if (classes) {
      element.className = classes;
    }
    (children || []).forEach(function (child) {
      element.appendChild(typeof child === "object" ? child : document.createTextNode(String(child)));
    });
    return element;
  }

  function fill(id, children) {
    var element = byId(id);
    var focused = document.activeElement && document.activeElement.getAttribute("data-key");
    while (element.firstChild) {
      element.removeChild(element.firstChild);
    }
    children.forEach(function (child) {
      element.appendChild(child);
    });
    if (focused) {
      element.querySelectorAll("[data-key]").forEach(function (again) {
        if (again.getAttribute("data-key") === focused) {
          again.focus();
        }
      });
    }
  }

  function text(id, value) {
    byId(id).textContent = typeof value === "number" ? value.toLocaleString("en") : value;
  }

  /** Marks what was not there when the list was shown last. */
  function fresh(list, key, element) {
    var known = seen[list] || (seen[list] = { first: true, now: {}, before: {} });
    known.now[key] = true;
    if (!known.first && !known.before[key]) {
      element.className += " fresh";
    }
    return element;
  }

  function shown(list) {
    var known = seen[list];
    if (known) {
      seen[list] = { first: false, now: {}, before: known.now };
    } else {
      seen[list] = { first: false, now: {}, before: {} };
    }
  }

  function clockTime(time) {
    return time.slice(11, 19);
  }

  function button(label, key, spoken, action) {
    var element = make("button", "", [label]);
    element.type = "button";
    element.setAttribute("data-key", key);
    if (spoken) {
      element.setAttribute("aria-label", spoken);
    }
    element.addEventListener("click", action);
    return element;
  }

  function empty(columns, words) {
    var cell = make("td", "empty", [words]);
    cell.colSpan = columns;
    return make("tr", "", [cell]);
  }

  function showTotals(totals) {
    text("credits-used", totals.creditsUsed);
    text("credits-limit", totals.creditsLimit);
    byId("credits-bar").setAttribute("max", totals.creditsLimit);
    byId("credits-bar").setAttribute("value", totals.creditsUsed);
    text("calls-total", totals.calls);
    text("calls-failed", totals.failed);
    text("calls-refused", totals.refused);
    byId("refused-card").className = "card total" + (totals.refused > 0 ? " some" : "");
    text("changes-total", totals.changes);
  }

  function showModules(modules) {
    fill("modules", modules.map(function (each) {
      var choose = button(each.label, "module " + each.name, "", function () {
        module = each.name;
        window.location.hash = encodeURIComponent(module);
        delete seen.records;
        edit(null);
        ask();
      });
      choose.appendChild(make("span", "count", [" " + each.count]));
      choose.setAttribute("aria-pressed", each.name === module ? "true" : "false");
      return choose;
    }));
  }

  function showRecords(records) {
    nameField = records.nameField;
    module = records.module;
    byId("name-label").textContent = nameField;
    byId("save").textContent = editing ? "Save" : "Add a " + records.singular.toLowerCase();
    fill("record-columns", records.columns.concat(["Modified_Time", ""]).map(function (name) {
      var column = make("th", "", name ? [name] : [make("span", "unseen", ["Actions"])]);
      column.scope = "col";
      return column;
    }));
    var rows = records.rows.map(function (record) {
      var cells = record.cells.map(function (cell) {
        var element = make("td", "line", [cell]);
        element.title = cell;
        return element;
      });
      cells.push(make("td", "time", [clockTime(record.modified)]));
      cells.push(make("td", "actions", [
        button("Change", "change " + record.id, "Change " + record.name, function () {
          edit(record);
        }),
        button("Delete", "delete " + record.id, "Delete " + record.name, function () {
          control("DELETE", "records/" + module + "/" + record.id, null);
        })
      ]));
      return fresh("records", record.id + " " + record.modified, make("tr", "", cells));
    });
    shown("records");
    fill("record-rows", rows.length ? rows : [
      empty(records.columns.length + 2, "There are none. Add one, or let a route do it.")
    ]);
  }

  function statusKind(status) {
    return status >= 500 || status === 0 ? "bad" : status >= 400 ? "warn" : "good";
  }

  function duration(micros) {
    return micros < 10000 ? (micros / 1000).toFixed(1) + " ms" : Math.round(micros / 1000).toLocaleString("en") + " ms";
  }

  function showCalls(calls) {
    var rows = calls.map(function (call) {
      var what = make("td", "mono", [make("span", "method", [call.method]), " " + call.path]);
      if (call.query) {
        what.appendChild(make("span", "query", [call.query]));
      }
      if (call.refusal) {
        what.appendChild(make("div", "refusal", ["refused: " + call.refusal]));
      }
      return fresh("calls", call.number, make("tr", "", [
        make("td", "time", [clockTime(call.time)]),
        what,
        make("td", "", [make("span", "badge " + statusKind(call.status), [call.status || "reset"])]),
        make("td", "right", [duration(call.micros)]),
        make("td", "right", [call.credits])
      ]));
    });
    shown("calls");
    fill("call-rows", rows.length ? rows : [empty(5, "There were none yet.")]);
  }

  function difference(field) {
    var parts = [field.name + " "];
    if (field.from) {
      parts.push(make("del", "", [field.from]), " ");
    }
    parts.push(field.to ? make("ins", "", [field.to]) : "(empty)");
    return make("span", "difference", parts);
  }

  function showChanges(changes) {
    var rows = changes.map(function (change) {
      var line = make("li", "", [
        make("span", "badge " + change.kind, [change.kind]),
        " ",
        make("strong", "", [change.name || change.id]),
        make("span", "quiet", [" " + change.module + " · " + clockTime(change.time)])
      ]);
      var differences = change.fields.slice(0, FIELDS_SHOWN).map(difference);
      if (change.fields.length > FIELDS_SHOWN) {
        differences.push(make("span", "difference", ["and " + (change.fields.length - FIELDS_SHOWN) + " more"]));
      }
      if (differences.length) {
        line.appendChild(make("div", "differences", differences));
      }
      return fresh("changes", change.number, line);
    });
    shown("changes");
    fill("change-rows", rows.length ? rows : [make("li", "empty", ["Nothing has changed yet."])]);
  }

  function showKinds(kinds) {
    fill("kind-rows", kinds.length ? kinds.map(function (kind) {
      return make("tr", "", [
        make("td", "mono", [kind.name]),
        make("td", "right", [kind.calls.toLocaleString("en")]),
        make("td", "right", [kind.credits.toLocaleString("en")])
      ]);
    }) : [empty(3, "Nowhere yet.")]);
  }

  function connected(live) {
    var status = byId("connection");
    var words = live ? "Live" : "Not reached, trying again";
    if (status.textContent !== words) {
      status.textContent = words;
      status.className = live ? "live" : "lost";
    }
  }

  function show(state) {
    connected(true);
    text("clock", state.time.slice(0, 10) + " " + clockTime(state.time));
    if (!state.url) {
      return;
    }
    if (!started) {
      started = true;
      byId("connect").open = state.totals.calls === 0;
    }
    version = state.version;
    text("url", state.url);
    text("properties", state.properties.join("\n"));
    showTotals(state.totals);
    showRecords(state.records);
    showModules(state.modules);
    showCalls(state.calls);
    showChanges(state.changes);
    showKinds(state.kinds);
  }

  /** Sends a request; what comes back goes to one of the two. */
  function send(method, path, body, then, otherwise) {
    var request = new XMLHttpRequest();
    request.open(method, "/_simulator/" + path);
    request.setRequestHeader("X-Simulator", "page");
    request.onload = function () {
      var answer = JSON.parse(request.responseText);
      if (request.status < 300) {
        then(answer);
      } else {
        otherwise(answer.error);
      }
    };
    request.onerror = function () {
      otherwise("The simulator does not answer.");
    };
    request.send(body ? JSON.stringify(body) : null);
  }

  function ask() {
    var asked = module;
    send(
      "GET",
      "state?module=" + encodeURIComponent(module) + "&version=" + encodeURIComponent(version),
      null,
      function (state) {
        // Another module may have been chosen meanwhile; its own answer is on the way.
        if (asked === module) {
          show(state);
        }
      },
      function () {
        connected(false);
      });
  }

  function control(method, path, body) {
    send(
      method,
      path,
      body,
      function () {
        byId("problem").textContent = "";
        ask();
      },
      function (error) {
        byId("problem").textContent = error;
      });
  }

  /** Puts a record into the form, or makes the form ready for a new one. */
  function edit(record) {
    editing = record;
    byId("name").value = record ? record.name : "";
    byId("cancel").hidden = !record;
    byId("save").textContent = record ? "Save" : "Add";
    if (record) {
      byId("name").focus();
    }
  }

  byId("editor").addEventListener("submit", function (event) {
    event.preventDefault();
    var record = {};
    record[nameField] = byId("name").value;
    if (editing) {
      control("PUT", "records/" + module + "/" + editing.id, record);
    } else {
      control("POST", "records/" + module, record);
    }
    edit(null);
  });
  byId("cancel").addEventListener("click", function () {
    edit(null);
    version = "";
    ask();
  });

  window.addEventListener("hashchange", function () {
    module = moduleOfAddress();
    ask();
  });

  ask();
  setInterval(function () {
    if (!document.hidden) {
      ask();
    }
  }, EVERY);
})();
