#include "server/config.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "server/config_keys.h"

using namespace parlance;
using namespace parlance::server;

namespace config_test {

std::string minimal(const std::string& rest = "") {
    return "hosts = [\"ours.test\"]\n[tls]\ncertificate = \"c\"\nkey = \"k\"\n" + rest;
}

Config parsed(const std::string& text) {
    auto result = parse_config(text);
    if (!result) FAIL(describe(result.error(), "input"));
    return *result;
}

// The errors, as the operator sees them.
std::string errors_of(const std::string& text) {
    auto result = parse_config(text);
    REQUIRE_FALSE(result.ok());
    REQUIRE_FALSE(result.error().empty());
    return describe(result.error(), "f");
}

std::string shipped_file() {
    std::ifstream in(PARLANCE_SOURCE_DIR "/etc/parlance.toml");
    std::ostringstream out;
    out << in.rdbuf();
    REQUIRE_FALSE(out.str().empty());
    return out.str();
}

// Removes the "#" of every line that shows a default.
std::string uncommented(const std::string& text) {
    std::istringstream in(text);
    std::string out;
    for (std::string line; std::getline(in, line);) {
        bool setting = line.size() > 1 && line[0] == '#' && line[1] != ' ';
        out += (setting ? line.substr(1) : line) + "\n";
    }
    return out;
}

// Which keys a file sets and how often, read line by line: independent of the parser under test.
std::map<std::string, int> keys_set_in(const std::string& text) {
    std::map<std::string, int> counts;
    std::istringstream in(text);
    std::string section;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("[")) {
            section = line.substr(0, line.rfind(']') + 1);
            section.erase(0, section.find_first_not_of('['));
            section.erase(section.find(']'));
            section += '.';
        } else if (!line.empty() && line[0] != '#') {
            ++counts[section + line.substr(0, line.find(' '))];
        }
    }
    return counts;
}

std::string with_component(const std::string& lines) {
    return minimal("[[component]]\nname = \"a.test\"\nsecret = \"s\"\n" + lines + "\n");
}

TEST_CASE("etc/parlance.toml is valid as shipped and shows every key with its default") {
    const std::string shipped = shipped_file();
    Config as_shipped = parsed(shipped);
    const std::string full = uncommented(shipped);
    Config all_keys = parsed(full);
    std::map<std::string, int> counts = keys_set_in(full);

    Config defaults;
    for (const auto& key : config_keys()) {
        INFO(key.name);
        CHECK(counts.erase(std::string(key.name)) == 1);
        if (key.name == "hosts" || key.name == "tls.certificate" || key.name == "tls.key") {
            CHECK(key.show(as_shipped) == key.show(all_keys));
            continue;
        }
        CHECK(key.show(as_shipped) == key.show(defaults));
        CHECK(key.show(all_keys) == key.show(defaults));
    }
    for (const auto& key : tls_host_keys()) {
        CHECK(counts.erase("tls.host." + std::string(key.name)) == 1);
    }
    for (const auto& key : component_keys()) {
        CHECK(counts.erase("component." + std::string(key.name)) == 1);
    }
    CHECK(counts.empty());
    CHECK(all_keys.tls.hosts.size() == 1);
    CHECK(all_keys.components.size() == 1);
}

// The keys that a comment right above them, or above their section, marks with (restart).
std::set<std::string> marked_for_restart(const std::string& text) {
    std::istringstream in(uncommented(text));
    std::set<std::string> marked;
    std::string section;
    bool whole_section = false;
    bool mark = false;
    bool in_comment = false;
    for (std::string line; std::getline(in, line);) {
        if (line.starts_with("#")) {
            mark = (in_comment && mark) || line.find("(restart)") != std::string::npos;
            in_comment = true;
            continue;
        }
        in_comment = false;
        if (line.starts_with("[")) {
            section = line.substr(1, line.find(']') - 1) + ".";
            whole_section = mark;
            mark = false;
        } else if (line.empty()) {
            mark = false;
        } else if (mark || whole_section) {
            marked.insert(section + line.substr(0, line.find(' ')));
        }
    }
    return marked;
}

TEST_CASE("etc/parlance.toml says which keys wait for a restart") {
    std::set<std::string> marked = marked_for_restart(shipped_file());
    for (const auto& key : config_keys()) {
        INFO(key.name);
        bool at_start = key.change == ConfigKey<Config>::Change::at_start;
        CHECK(marked.contains(std::string(key.name)) == at_start);
    }
}

TEST_CASE("what administrators have changed stands above the file") {
    ConfigChanges changes;
    ConfigEdit::set("registration.open", "true").apply(changes);
    ConfigEdit::set("archive.keep", "\"30d\"").apply(changes);
    ConfigEdit::add_host("new.test", {}).apply(changes);
    ConfigEdit::add_host("other.test", {"other.crt", "other.key"}).apply(changes);
    auto read = parse_config(minimal("[registration]\nopen = false\n"), changes);
    REQUIRE(read.ok());
    CHECK(read->registration.open);
    CHECK(read->archive.keep_us == 30 * 86'400 * base::kSecondUs);
    CHECK(read->serves("new.test"));
    REQUIRE(read->tls.hosts.size() == 1);
    CHECK(read->tls.hosts.front().name == "other.test");

    ConfigEdit::undo("registration.open").apply(changes);
    ConfigEdit::remove_host("new.test").apply(changes);
    read = parse_config(minimal("[registration]\nopen = false\n"), changes);
    REQUIRE(read.ok());
    CHECK_FALSE(read->registration.open);
    CHECK_FALSE(read->serves("new.test"));
}

TEST_CASE("what administrators have changed must fit") {
    auto mistakes = [](const char* key, const char* value) {
        ConfigChanges changes;
        ConfigEdit::set(key, value).apply(changes);
        auto read = parse_config(minimal(), changes);
        REQUIRE_FALSE(read.ok());
        return describe(read.error(), "F");
    };
    CHECK(mistakes("registration.open", "perhaps") ==
          "F: registration.open has been set by an administrator to perhaps: expected true or "
          "false\n");
    // No way to get a second key in.
    CHECK(mistakes("registration.open", "true\nother = 1") != "");
    CHECK(mistakes("registration.open", "") != "");
    CHECK(mistakes("storage", "\"sqlite:other.db\"") ==
          "F: storage cannot be set by administrators\n");
    CHECK(mistakes("no.such.key", "1") == "F: no.such.key cannot be set by administrators\n");
    // Rules that involve two keys hold.
    CHECK(mistakes("limits.stanza_bytes_unauthenticated", "300000") ==
          "F: limits.stanza_bytes_unauthenticated: expected at most limits.stanza_bytes\n");
}

TEST_CASE("README shows a file that is valid, a slip, and what check-config says of that") {
    std::ifstream in(PARLANCE_SOURCE_DIR "/README.md");
    std::ostringstream whole;
    whole << in.rdbuf();
    const std::string readme = whole.str();
    // What stands between two marks, the first one after `from`.
    auto between = [&readme](std::string_view open, std::string_view close, std::size_t from) {
        std::size_t start = readme.find(open, from);
        REQUIRE(start != std::string::npos);
        start += open.size();
        return readme.substr(start, readme.find(close, start) - start);
    };
    std::string file = between("```toml\n", "```", 0);
    CHECK(parse_config(file).ok());
    std::size_t sample = readme.find("check-config\nparlance.toml is valid\n");
    REQUIRE(sample != std::string::npos);
    auto refused = parse_config(file + between("$ echo '", "'", sample) + "\n");
    REQUIRE_FALSE(refused.ok());
    std::size_t again = readme.find("$ echo '", sample);
    CHECK(describe(refused.error(), "parlance.toml") == between("check-config\n", "$ ", again));
}

TEST_CASE("what show() prints is read back as the same value") {
    for (const auto& key : config_keys()) {
        INFO(key.name);
        if (key.name == "hosts" || key.name.starts_with("tls.")) continue;
        std::size_t dot = key.name.find('.');
        std::string name(dot == std::string_view::npos ? key.name : key.name.substr(dot + 1));
        std::string line = name + " = " + key.show(Config()) + "\n";
        std::string text = dot == std::string_view::npos
                               ? line + minimal()
                               : minimal("[" + std::string(key.name.substr(0, dot)) + "]\n" + line);
        CHECK(key.show(parsed(text)) == key.show(Config()));
    }
}

TEST_CASE("a short file is complete") {
    Config config = parsed(R"(
hosts   = ["ours.test", "Other.Test."]     # rooms at conference.HOST
storage = "sqlite:state/parlance.db"       # or "postgresql://user@127.0.0.1:5433/parlance"
data    = "state"
[tls]
certificate = "ours.test.crt"
key         = "ours.test.key"
required    = false
[[tls.host]]
name = "other.test"
certificate = "other.crt"
key = "other.key"
[listen]
c2s = ["127.0.0.23:5222", "[::1]:15222"]
c2s_tls = []
[registration]
open = true
approval = true
[invitations]
contacts = false
lifetime = "0s"
landing_url = "https://ours.test/invite/#"
[archive]
enabled = false
[stream_management]
resume = "20m"
[s2s]
trust = ["ca.crt"]
[upload]
max_file_size = "20 MiB"
[[component]]
name = "comp.ours.test"
secret = "s"
)");
    CHECK(config.hosts == std::vector<std::string>{"ours.test", "other.test"});
    CHECK(config.serves("other.test"));
    CHECK_FALSE(config.serves("Other.Test"));
    CHECK(config.tls.certificate == "ours.test.crt");
    CHECK_FALSE(config.tls.required);
    REQUIRE(config.tls.hosts.size() == 1);
    CHECK(config.tls.hosts[0] == TlsConfig::Host{"other.test", "other.crt", "other.key"});
    CHECK(config.listen.c2s ==
          std::vector<Endpoint>{Endpoint("127.0.0.23", 5222), Endpoint("::1", 15222)});
    CHECK(config.listen.c2s_tls.empty());
    CHECK(config.listen.s2s == all_addresses(5269));
    CHECK(config.registration.open);
    CHECK(config.registration.approval);
    CHECK_FALSE(config.invitations.contacts);
    CHECK_FALSE(config.invitations.accounts);
    CHECK(config.invitations.lifetime_us == 0);
    CHECK(config.invitations.landing_url == "https://ours.test/invite/#");
    CHECK_FALSE(config.archive.enabled);
    CHECK(config.stream_management.resume_us == 1'200'000'000);
    CHECK(config.s2s.trust == std::vector<std::string>{"ca.crt"});
    CHECK(config.upload.max_file_size_bytes == 20'971'520);
    REQUIRE(config.components.size() == 1);
    CHECK(config.components[0] == ComponentConfig{"comp.ours.test", "s"});
    CHECK(config.limits.stanza_bytes == 262'144);
}

TEST_CASE("switching the limits off lifts rates and keeps bounds on size and depth") {
    Config on = parsed(minimal());
    CHECK(on.limits.connections_per_address_per_second > 0);
    Config off = parsed(minimal("[limits]\nenabled = false\ndepth = 9\n"));
    CHECK(off.limits.unauthenticated_connections == 0);
    CHECK(off.limits.unauthenticated_connections_per_address == 0);
    CHECK(off.limits.connections_per_address_per_second == 0);
    CHECK(off.limits.stream_bytes_per_second == 0);
    CHECK(off.limits.auth_failures_per_account == 0);
    CHECK(off.limits.auth_failures_per_address == 0);
    CHECK(off.registration.per_address_per_hour == 0);
    CHECK(off.rooms.requests_per_hour == 0);
    CHECK(off.limits.depth == 9);
    CHECK(off.limits.stanza_bytes == on.limits.stanza_bytes);
    CHECK(off.limits.out_buffer_bytes == on.limits.out_buffer_bytes);
    CHECK(off.limits.offline_messages == on.limits.offline_messages);
    CHECK(off.limits.negotiation_timeout_us == on.limits.negotiation_timeout_us);
}

TEST_CASE("an unknown key is reported with its line and the nearest key") {
    CHECK(errors_of("host = [\"x\"]\n" + minimal()) ==
          "f:1: unknown key host; the nearest known key is hosts\n");
    CHECK(errors_of(minimal("[limits]\ndepht = 3\n")) ==
          "f:6: unknown key limits.depht; the nearest known key is limits.depth\n");
    CHECK(errors_of(minimal("[limit]\ndepth = 3\n")) ==
          "f:5: unknown key limit; the nearest known key is limits\n");
    CHECK(errors_of(minimal("shards = 3\n")) ==
          "f:5: unknown key tls.shards; the nearest known key is shards\n");
    CHECK(errors_of("depth = 3\n" + minimal()) ==
          "f:1: unknown key depth; the nearest known key is limits.depth\n");
    CHECK(errors_of(minimal("[[component]]\nname = \"a.test\"\nsecret = \"s\"\nsecrt = \"s\"\n")) ==
          "f:8: unknown key component.secrt; the nearest known key is component.secret\n");
    CHECK(errors_of(minimal("[[components]]\nname = \"a.test\"\n")) ==
          "f:5: unknown key components; the nearest known key is component\n");
}

TEST_CASE("a host cannot have the name of a service of another") {
    CHECK(errors_of("hosts = [\"conference.a.test\", \"a.test\"]\n[tls]\nrequired = false\n") ==
          "f:1: hosts: conference.a.test is a service of a.test\n");
    CHECK(errors_of("hosts = [\"talk.a.test\", \"a.test\"]\n[tls]\nrequired = false\n"
                    "[rooms]\nservice = \"talk\"\n") ==
          "f:1: hosts: talk.a.test is a service of a.test\n");
    CHECK(parse_config("hosts = [\"conference.a.test\", \"a.test\"]\n[tls]\nrequired = false\n"
                       "[rooms]\nservice = \"\"\n")
              .ok());
}

TEST_CASE("all errors of a file are reported, in the order of the lines") {
    CHECK(errors_of("hosts = [\"a b\"]\ndata = 1\n[tls]\nrequired = 0\ncertificate = \"c\"\n"
                    "[log]\nlevel = \"trace\"\n") ==
          "f:1: hosts: expected a list of domain names, such as [\"example.org\"]\n"
          "f:2: data: expected the path of a directory\n"
          "f:4: tls.required: expected true or false\n"
          "f:5: tls.certificate is given without tls.key\n"
          "f:7: log.level: expected one of \"debug\" \"info\" \"warn\" \"error\"\n");
}

TEST_CASE("what components may do is read") {
    Config config = parsed(with_component(
        "connections = 3\nbinds = [\"B.test\"]\nhosts = [\"ours.test\"]\nroster = \"both\"\n"
        "roster_push = false\nmessage = \"outgoing\"\npresence = \"roster\"\n"
        "iq = [\"set a\"]\ndelegate = [\"urn:xmpp:mam:2 node\"]\n"
        "[[component]]\nname = \"b.test\"\nsecret = \"t\""));
    REQUIRE(config.components.size() == 2);
    const ComponentConfig& component = config.components[0];
    CHECK(component.connections == 3);
    CHECK(component.binds == std::vector<std::string>{"b.test"});
    CHECK(component.hosts == std::vector<std::string>{"ours.test"});
    CHECK(component.roster == Access::both);
    CHECK_FALSE(component.roster_push);
    CHECK(component.message);
    CHECK(component.presence == ComponentConfig::PresenceAccess::roster);
    CHECK(component.iq == std::vector<std::string>{"set a"});
    CHECK(component.delegate == std::vector<std::string>{"urn:xmpp:mam:2 node"});
    CHECK(config.components[1] == ComponentConfig{"b.test", "t"});
}

TEST_CASE("wrong types and values are refused") {
    for (const std::string& bad : std::vector<std::string>{
             "hosts = []\n[tls]\nrequired = false\n",
             "hosts = \"ours.test\"\n[tls]\nrequired = false\n",
             "hosts = [1]\n[tls]\nrequired = false\n",
             "hosts = [\"a.test\", \"A.TEST\"]\n[tls]\nrequired = false\n",
             "hosts = [\"user@a.test\"]\n[tls]\nrequired = false\n",
             "hosts = [\"\"]\n[tls]\nrequired = false\n",
             "hosts = [\"a.test\"]\n",
             "limits = 3\n" + minimal(),
             minimal("[invitations]\nlanding_url = \"http://ours.test/\"\n"),
             minimal("[invitations]\nlanding_url = \"https://\"\n"),
             minimal("[invitations]\nopen_per_user = -1\n"),
             "storage = \"mysql://x\"\n" + minimal(),
             "storage = \"sqlite:\"\n" + minimal(),
             "storage = \"sqlite:a\\u0000b\"\n" + minimal(),
             "shards = -1\n" + minimal(),
             "shards = 1.5\n" + minimal(),
             "shards = 2024-01-01\n" + minimal(),
             minimal("[listen]\nc2s = \"127.0.0.1:5222\"\n"),
             minimal("[listen]\nc2s = [\"localhost:5222\"]\n"),
             minimal("[limits]\ndepth = \"64\"\n"),
             minimal("[[component]]\nname = \"OURS.test\"\nsecret = \"s\"\n"),
             minimal("[[component]]\nname = \"a.test\"\nsecret = \"s\"\n"
                     "[[component]]\nname = \"A.test\"\nsecret = \"t\"\n"),
             minimal("[limits]\ndepth = 0\n"),
             minimal("[limits]\ndepth = 9223372036854775807\n"),
             minimal("[limits]\nstanza_bytes = 9999\n"),
             minimal("[limits]\nstanza_bytes = 20000\nstanza_bytes_unauthenticated = 20001\n"),
             minimal("[limits]\nstream_bytes_per_second = \"4 GiB\"\n"),
             minimal("[limits]\nidle_timeout = 300\n"),
             minimal("[limits]\nidle_timeout = \"0s\"\n"),
             minimal("[sasl]\niterations = 1000\n"),
             minimal("[sasl]\nmechanisms = [\"DIGEST-MD5\"]\n"),
             minimal("[sasl]\nmechanisms = []\n"),
             minimal("[contact]\nabuse = [\"abuse@a.test\"]\n"),
             minimal("[archive]\nenabled = \"yes\"\n"),
             minimal("[component]\nname = \"a.test\"\nsecret = \"s\"\n"),
             minimal("[[component]]\nname = \"a.test\"\n"),
             minimal("[[component]]\nname = \"a.test\"\nsecret = \"\"\n"),
             minimal("[[tls.host]]\nname = \"a.test\"\nkey = \"k\"\n"),
             with_component("connections = 0"),
             with_component("connections = \"2\""),
             with_component("binds = [\"b.test\"]"),
             with_component("hosts = [\"b.test\"]"),
             with_component("roster = \"all\""),
             with_component("roster_push = 1"),
             with_component("message = \"incoming\""),
             with_component("presence = \"all\""),
             with_component("presence = \"roster\""),
             with_component("presence = \"roster\"\nroster = \"set\""),
             with_component("iq = [\"urn:xmpp:ping\"]"),
             with_component("iq = \"get urn:xmpp:ping\""),
             with_component("delegate = [\"urn:xmpp:delegation:2\"]"),
             with_component("delegate = [\"urn:ietf:params:xml:ns:xmpp-sasl\"]"),
             with_component("delegate = [\"a\", \"a node\"]"),
             with_component("delegate = [\"a\"]\n[[component]]\nname = \"b.test\"\n"
                            "secret = \"s\"\ndelegate = [\"a\"]"),
         }) {
        // Exactly one complaint: the one this line is about.
        std::string errors = errors_of(bad);
        INFO(bad << errors);
        CHECK(std::count(errors.begin(), errors.end(), '\n') == 1);
    }
    CHECK(errors_of("").find("hosts is missing") != std::string::npos);
}

TEST_CASE("a syntax error has its line") {
    CHECK(errors_of("hosts = [\"a.test\"]\ndata = \n").starts_with("f:2: "));
    CHECK(errors_of("hosts = [\"a.test\"]\n[tls\n").starts_with("f:2: "));
    CHECK(errors_of("data = \"a\"\ndata = \"b\"\n").starts_with("f:2: "));
    for (int c = 0xa0; c < 0x500; ++c) {  // "h\u00a1 = 1", …
        std::string name = {'h', static_cast<char>(0xc0 | (c >> 6)),
                            static_cast<char>(0x80 | (c & 63))};
        REQUIRE(errors_of(name + " = 1\n").starts_with("f:1: "));
    }
    CHECK(errors_of("[$]\n").starts_with("f:1: "));
    CHECK(errors_of("data = \"\xff\"\n").starts_with("f:1: "));
    CHECK(errors_of(std::string("hosts = 1\n[\0x]\n", 15)) == "f:2: a control character\n");
}

TEST_CASE("a file that cannot be read is an error, not an empty configuration") {
    auto missing = load_config(PARLANCE_SOURCE_DIR "/no/such/file");
    REQUIRE_FALSE(missing.ok());
    CHECK(describe(missing.error(), "f") == "f: cannot be read: No such file or directory\n");
    CHECK_FALSE(load_config(PARLANCE_SOURCE_DIR).ok());  // a directory
    CHECK(load_config(PARLANCE_SOURCE_DIR "/etc/parlance.toml").ok());
}

TEST_CASE("durations") {
    CHECK(parse_duration("30s") == 30'000'000);
    CHECK(parse_duration("10m") == 600'000'000);
    CHECK(parse_duration("2 h") == 7'200'000'000);
    CHECK(parse_duration("1d") == 86'400'000'000);
    CHECK(parse_duration("500ms") == 500'000);
    CHECK(parse_duration("7us") == 7);
    for (const char* bad : {"", "s", "10", "-1s", "+1s", "1.5s", "10 min", "1s ", " 1s", "1h30m",
                            "10M", "9999999999999999999s", "9223372036854775807s"}) {
        INFO(bad);
        CHECK_FALSE(parse_duration(bad));
    }
}

TEST_CASE("sizes") {
    CHECK(parse_size("4096") == 4096);
    CHECK(parse_size("10 MiB") == 10'485'760);
    CHECK(parse_size("64KiB") == 65'536);
    CHECK(parse_size("1 GiB") == 1'073'741'824);
    CHECK(parse_size("0") == 0);
    CHECK(parse_size("5 B") == 5);
    // MB is refused: readers disagree about whether it means 10^6 or 2^20.
    for (const char* bad : {"", "MiB", "10 MB", "-1", "1.5 MiB", "10 mib", "8589934592 GiB"}) {
        INFO(bad);
        CHECK_FALSE(parse_size(bad));
    }
}

TEST_CASE("endpoints") {
    CHECK(parse_endpoint("127.0.0.1:5222") == Endpoint("127.0.0.1", 5222));
    CHECK(parse_endpoint("[::1]:1") == Endpoint("::1", 1));
    CHECK(parse_endpoint("[::]:65535")->ipv6());
    CHECK(parse_endpoint("[::1]:5222")->text() == "[::1]:5222");
    CHECK(parse_endpoint("0.0.0.0:5222")->text() == "0.0.0.0:5222");
    for (const char* bad :
         {"", ":5222", "127.0.0.1", "127.0.0.1:", "127.0.0.1:0", "127.0.0.1:65536", "127.1:5222",
          "::1:5222", "[127.0.0.1]:5222", "[]:5222", "127.0.0.1:+1", "127.0.0.1:1 ",
          "example.org:5222", "[::1%lo]:5222"}) {
        INFO(bad);
        CHECK_FALSE(parse_endpoint(bad));
    }
}

TEST_CASE("the nearest candidate counts swapped neighbours as one edit") {
    const std::string_view candidates[] = {"depth", "stanza_bytes", "attributes"};
    CHECK(nearest("dpeth", candidates) == "depth");
    CHECK(nearest("stanza-bytes", candidates) == "stanza_bytes");
    CHECK(nearest("attribute", candidates) == "attributes");
    const std::string_view pair[] = {"abxx", "acbd"};
    CHECK(nearest("abcd", pair) == "acbd");
    CHECK(nearest(std::string(100'000, 'x'), candidates) == "depth");
}

}  // namespace config_test
