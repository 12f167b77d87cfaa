// The other end of the console (server/console): what `parlance admin` says to the running server.
// Blocking, one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "server/console/framing.h"
#include "xmpp/element.h"
#include "xmpp/stream_parser.h"

namespace parlance::server::cli {

// Errors are one line for the operator.
template <class T>
using Told = base::Result<T, std::string>;

struct CommandItem {
    std::string node;
    std::string name;  // for people

    CommandItem(std::string n, std::string label) : node(std::move(n)), name(std::move(label)) {}
    // What is typed: the node from its '#' on.
    std::string word() const;
};

struct CommandFacts {
    std::size_t forms = 0;           // that it asks for
    std::vector<std::string> roles;  // that may run it
};

class ConsoleClient {
  public:
    ConsoleClient() = default;
    ~ConsoleClient();
    ConsoleClient(const ConsoleClient&) = delete;
    ConsoleClient& operator=(const ConsoleClient&) = delete;

    Told<base::Done> connect(const std::string& path);

    // The commands at that domain, in order of their words.
    Told<std::vector<CommandItem>> commands(const std::string& domain);
    Told<CommandFacts> facts(const std::string& domain, const std::string& node);
    // The answer to a <command/> request.
    Told<xmpp::Document> run(const std::string& domain, const xmpp::Document& command);

  private:
    // The payload of the result.
    Told<xmpp::Document> ask(const std::string& domain, std::string_view type,
                             const xmpp::Document& payload);

    int fd_ = -1;
    unsigned last_id_ = 0;
    console::FrameReader frames_;
    xmpp::ParserPool parsers_;
};

}  // namespace parlance::server::cli
