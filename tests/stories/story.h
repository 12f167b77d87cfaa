// Story: a test read from a file: a cast, configuration overrides and a list of statements. The
// language is described in README.md. Pure values; one thread.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace parlance::stories {

enum class Verb {
    connects,
    authenticates,
    cannot_connect,  // text: the condition
    sends,           // block
    gets,            // block
    gets_any_order,  // block
    gets_nothing,
    gets_stream_error,  // text: the condition
    sends_raw,          // text, `count` times
    gets_raw,           // text
    starts_tls,
    drops,
    disconnects,
    is_disconnected,
    ignores,
    stops_reading,
    resumes_reading,
    dials,          // another server opens a connection, from here …
    connects_back,  // and authenticates by dialback
    is_dialled,
    is_not_dialled,
    accepts,
    accepts_back,  // by dialback
    opens_stream,
    listens,
    stops_listening,
    is_silent,
    has_names,    // text: as in the cast; … to here
    time_passes,  // count: microseconds
    server_crashes,
    server_restarts,
    operator_deletes,       // text: whose account
    operator_sets_password  // text: whose; password
};

struct Statement {
    std::size_t line = 0;
    Verb verb = Verb::connects;
    std::string actor;  // empty for what happens to the world
    std::string text;   // argument or block
    std::int64_t count = 1;
    bool tls = false;  // connects, dials: direct TLS
    std::string password;
};

// One client, or one connection of another server. The account exists when the story begins unless
// `account: none`.
struct Role {
    std::size_t line = 0;
    std::string name;  // as in statements, in lower case
    bool raw = false;  // declared by "raw NAME connects"
    std::string username;
    std::string password;
    std::string resource;
    std::string mechanism;
    std::optional<std::string> sasl2;  // what <authenticate/> holds besides the mechanism's data
    std::string token;                 // for the mechanisms HT-…
    std::string lang;
    std::string address;
    std::string component;             // a component of that name; `password` is its secret
    bool component_port = false;       // connects where components do
    std::vector<std::string> domains;  // another server, of these
    std::string names = "srv";         // words: what the DNS has of them
    std::string peer;                  // which of our domains it dials; empty: the first
    std::string certificate = "valid";
    std::string offers, features;  // XML, in the stream features before and after authentication
    bool tls = true;
    bool direct_tls = false;
    bool answers_pings = true;

    bool server() const { return !domains.empty(); }
    bool account = true;
    // The roles of the account: "operator", or several, "support, auditor of ours.test".
    std::string roles;
};

struct Story {
    std::string path;
    std::string title;
    std::map<std::string, std::string> settings;
    std::vector<Role> cast;
    std::vector<Statement> statements;

    const Role* find(std::string_view name) const;
};

// `text` is the whole file. The error is "PATH:LINE: what".
base::Result<Story, std::string> parse_story(std::string path, std::string_view text);

}  // namespace parlance::stories
