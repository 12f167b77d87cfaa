"""Tests of the lints themselves: what they must find and what they must leave alone."""

import importlib.machinery
import importlib.util
import os
import sys
import unittest

sys.dont_write_bytecode = True
SCRIPTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "scripts")
sys.path.insert(0, SCRIPTS)


def load(name):
    loader = importlib.machinery.SourceFileLoader(name.replace("-", "_"),
                                                  os.path.join(SCRIPTS, name))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader(loader.name, loader))
    loader.exec_module(module)
    return module


coroutines = load("lint-coroutines")
layers = load("lint-layers")

# Bodies of coroutines that g++ 12 compiles correctly.
GOOD = [
    "co_await f();",
    "co_return co_await f(a, b);",
    "auto x = co_await f(std::move(a), Opts(1));",
    "const auto x = co_await f(a);",
    "std::vector<int> x = co_await f(a)(b).c(d);",
    "auto [a, b] = co_await f();",
    "x = co_await f();",
    "members[3].x->y = co_await f();",
    "if (auto r = co_await f(a); !r) co_return;",
    "if (auto r = co_await f(a); !r) { co_return; } else { co_await g(); }",
    "if (x) co_await f();",
    "if (x && y) co_return co_await f();",
    "if (x ? y : z) { co_await f(); }",
    "else co_await f();",
    "for (int i = 0; i < 3; ++i) co_await f(i);",
    "for (auto& each : list) { auto x = co_await f(each); }",
    "while (a && b) co_await f();",
    "switch (x) { case 1: co_await f(); break; case E::two: co_return co_await g(); default: h(); }",
    "[[maybe_unused]] auto x = co_await f();",
    "auto work = [n] { return n; }; co_await f(std::move(work));",
    "try { co_await f(); } catch (const E& e) { g(e); }",
    "x = a[1]; co_await f(a[i]);",
    "// co_await f(Opts{1});\nco_await f();",
    'auto x = co_await f("co_await g({})", \'{\', 1\'000);',
    "Opts opts{.a = 1}; co_await f(std::move(opts));",
    "auto lambda = [](int a) -> Task<> { co_await f(a); };",
]
BAD = [
    "co_await f(Opts{1});",
    "co_await f(Opts{.a = 1});",
    "co_await f({1, 2});",
    "auto x = co_await f(Opts{.a = 1});",
    "co_return co_await f([n] { return n; });",
    "co_await f([&] { g(); });",
    "co_await f([] { g(); });",
    "auto x = a ? co_await f() : b;",
    "auto x = co_await f(a ? b : c);",
    "if (co_await f()) g();",
    "if (!co_await f()) g();",
    "if (auto x = co_await f()) g();",
    "if (a && co_await f()) g();",
    "while (co_await f()) g();",
    "while (auto x = co_await f()) g();",
    "for (auto& x : co_await f()) g(x);",
    "for (int i = co_await f(); i < 3; ++i) g();",
    "for (int i = 0; co_await f(i); ++i) g();",
    "for (int i = 0; i < 3; co_await f(i)) g();",
    "switch (co_await f()) { default: g(); }",
    "g(co_await f());",
    "co_await g(co_await f());",
    "auto x = (co_await f()).value();",
    "auto x = co_await f() && b;",
    "bool x = a || co_await f();",
    "co_return !co_await f();",
    "co_return 1 + co_await f();",
    "auto x = y + co_await f();",
    "x += co_await f();",
    "return co_await f();",
    "std::vector<int> x{co_await f()};",
    "auto a = co_await f(), b = co_await g();",
    "auto work = [n]() -> Task<> { co_await f(n); };",
    "auto work = [&](int a) mutable -> Task<int> { co_return a; };",
    "run([this] { co_return; });",
]
GOOD_FILES = [
    "Task<int> f(int a, std::string b, Database& c) { co_return a; }",
    "Task<int> f(const std::string& name);",
    "Task<int> f(const std::string& name) { return g(std::string(name)); }",
    "base::Task<std::map<int, std::string>> A::f(std::vector<std::pair<int, int>> a) { co_return; }",
]
BAD_FILES = [
    "Task<int> f(const std::string& name) { co_return 1; }",
    "Task<> f(int a, std::string_view b) { co_await g(); }",
    "base::Task<std::vector<int>> A::f(std::span<const char> a) const { co_return b; }",
    "Task<> f(std::string&& a) { co_await g(); }",
]


class Coroutines(unittest.TestCase):
    def test_good_statements(self):
        for body in GOOD:
            with self.subTest(body):
                self.assertEqual(coroutines.check(f"Task<> f() {{\n{body}\n}}\n"), [])

    def test_bad_statements(self):
        for body in BAD:
            with self.subTest(body):
                problems = coroutines.check(f"Task<> f() {{\n{body}\n}}\n")
                self.assertNotEqual(problems, [])
                self.assertTrue(all(line == 2 for line, _ in problems), problems)

    def test_parameters(self):
        for text in GOOD_FILES:
            with self.subTest(text):
                self.assertEqual(coroutines.check(text), [])
        for text in BAD_FILES:
            with self.subTest(text):
                self.assertEqual(len(coroutines.check(text)), 1)


class Layers(unittest.TestCase):
    def check(self, path, *includes):
        return [message for _, message in
                layers.check_file(path, "".join(f"#include {i}\n" for i in includes))]

    def test_good_includes(self):
        self.assertEqual(self.check("base/log.cpp", '"base/log.h"', "<spdlog/spdlog.h>"), [])
        self.assertEqual(self.check("xmpp/jid.cpp", '"xmpp/jid.h"', '"base/result.h"',
                                    "<string>", "<openssl/evp.h>"), [])
        self.assertEqual(self.check("storage/roster.h", '"base/task.h"', '"storage/database.h"'), [])
        self.assertEqual(self.check("server/main.cpp", '"storage/open.h"', '"xmpp/jid.h"',
                                    "<CLI/CLI.hpp>"), [])
        self.assertEqual(self.check("tests/base/log_test.cpp", '"base/log.h"', "<thread>"), [])
        self.assertEqual(self.check("base/a.h", "<vector>"), [])

    def test_bad_includes(self):
        for path, include in [
                ("base/log.h", '"xmpp/jid.h"'),
                ("xmpp/jid.h", '"storage/database.h"'),
                ("xmpp/jid.h", '"server/config.h"'),
                ("storage/roster.cpp", '"xmpp/jid.h"'),
                ("storage/roster.cpp", '"server/config.h"'),
                ("server/config.h", '"tests/sim/world.h"'),
                ("server/config.h", '"config_keys.h"'),
                ("server/config.h", "<toml++/toml.h>"),
                ("server/serve.cpp", "<CLI/CLI.hpp>"),
                ("server/serve.cpp", "<spdlog/spdlog.h>"),
                ("base/clock.cpp", "<spdlog/spdlog.h>"),
                ("xmpp/jid.cpp", "<ctime>"),
                ("xmpp/jid.cpp", "<fstream>"),
                ("xmpp/jid.cpp", "<sys/socket.h>"),
                ("xmpp/jid.cpp", "<thread>"),
                ("xmpp/jid.cpp", "<uv.h>"),
                ("storage/sqlite.cpp", "<sys/socket.h>"),
                ("server/router.cpp", "<uv.h>"),
                ("server/router.cpp", "<sqlite3.h>"),
                ("tests/server/a_test.cpp", "<toml++/toml.h>"),
        ]:
            with self.subTest(f"{path} {include}"):
                self.assertEqual(len(self.check(path, include)), 1)

    def test_acts(self):
        def acts(path, text):
            return list(layers.check_acts(path, text))
        for text in ("auto t = std::chrono::system_clock::now();", "time(nullptr);",
                     "std::printf(\"x\");", "base::SystemRandom r;"):
            with self.subTest(text):
                self.assertEqual(len(acts("xmpp/a.cpp", text)), 1)
                self.assertEqual(acts("server/a.cpp", text), [])
        self.assertEqual(acts("xmpp/a.cpp", "// the clock_gettime of old\nsnprintf(a, b, c);"), [])

    def test_cycles(self):
        self.assertEqual(layers.find_cycle({"a.h": ["b.h"], "b.h": ["c.h"], "c.h": []}), None)
        self.assertEqual(layers.find_cycle({"a.h": ["b.h"], "b.h": ["c.h"], "c.h": ["b.h"]}),
                         ["b.h", "c.h", "b.h"])


if __name__ == "__main__":
    unittest.main()
