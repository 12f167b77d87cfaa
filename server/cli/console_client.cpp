#include "server/cli/console_client.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "base/parse_number.h"
#include "xmpp/data_form.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::cli {

namespace {

namespace ns = xmpp::ns;
using base::Failure;

bool send_all(int fd, std::string_view bytes) {
    while (!bytes.empty()) {
        ssize_t sent = ::send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) continue;
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

// What a stanza error says, for people.
std::string explain_error(const xmpp::Element& iq) {
    const xmpp::Element* error = iq.child("error", ns::client);
    if (error == nullptr) return "the server refused";
    std::string text = error->child_text("text", ns::stanza_errors);
    const xmpp::Element* condition = error->child_in(ns::stanza_errors);
    std::string name = condition == nullptr ? "error" : std::string(condition->name());
    if (name == "conflict" && text.empty()) text = "there is one of that name already";
    return text.empty() ? name : text + " (" + name + ")";
}

xmpp::Document query_for(std::string_view query_ns, std::string_view node) {
    xmpp::Document query("query", query_ns);
    query->set_if("node", node);
    return query;
}

}  // namespace

std::string CommandItem::word() const {
    std::size_t mark = node.rfind('#');
    return mark == std::string::npos ? node : node.substr(mark + 1);
}

ConsoleClient::~ConsoleClient() {
    if (fd_ >= 0) ::close(fd_);
}

Told<base::Done> ConsoleClient::connect(const std::string& path) {
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) return Failure(path + ": the path is too long");
    std::memcpy(address.sun_path, path.c_str(), path.size() + 1);
    fd_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd_ < 0) return Failure(std::string("no socket: ") + std::strerror(errno));
    if (::connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) {
        return base::Done();
    }
    const int error = errno;
    std::string why = error == ENOENT || error == ECONNREFUSED
                          ? std::string("no server is running there")
                          : std::string(std::strerror(error));
    return Failure("cannot reach the server at " + path + ": " + why);
}

Told<xmpp::Document> ConsoleClient::ask(const std::string& domain, std::string_view type,
                                        const xmpp::Document& payload) {
    xmpp::Document iq("iq", ns::client);
    const std::string id = std::to_string(++last_id_);
    iq->set("type", type).set("id", id).set("to", domain);
    iq->add_copy(payload.root());
    if (!send_all(fd_, console::framed(xmpp::to_xml(iq.root())))) {
        return Failure(std::string("the server has gone"));
    }
    for (;;) {
        if (auto xml = frames_.next()) {
            auto reply = xmpp::parse_document(parsers_, *xml);
            if (!reply || reply->root().attr("id") != id) break;
            if (reply->root().attr("type") == "error") return Failure(explain_error(reply->root()));
            const xmpp::Element* first = reply->root().first_child();
            return first == nullptr ? xmpp::Document() : xmpp::Document::copy_of(*first);
        }
        char buffer[65536];
        ssize_t got = ::recv(fd_, buffer, sizeof buffer, 0);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return Failure(std::string("the server has gone"));
        frames_.feed(std::string_view(buffer, static_cast<std::size_t>(got)));
        if (frames_.broken()) break;
    }
    return Failure(std::string("the server does not speak this version's language"));
}

Told<std::vector<CommandItem>> ConsoleClient::commands(const std::string& domain) {
    auto items = ask(domain, "get", query_for(ns::disco_items, ns::commands));
    if (!items) return Failure(items.error());
    std::vector<CommandItem> list;
    for (const xmpp::Element& item : items->root().children()) {
        list.emplace_back(std::string(item.attr("node")), std::string(item.attr("name")));
    }
    std::sort(list.begin(), list.end(),
              [](const auto& a, const auto& b) { return a.word() < b.word(); });
    return list;
}

Told<CommandFacts> ConsoleClient::facts(const std::string& domain, const std::string& node) {
    auto info = ask(domain, "get", query_for(ns::disco_info, node));
    if (!info) return Failure(info.error());
    CommandFacts facts;
    for (const xmpp::Element& child : info->root().children()) {
        auto form = xmpp::DataForm::parse(child);
        if (!form || form->form_type() != ns::admin_command) continue;
        facts.forms = base::parse_number<std::size_t>(form->value("forms")).value_or(0);
        if (const xmpp::FormField* roles = form->find("roles")) facts.roles = roles->values;
    }
    return facts;
}

Told<xmpp::Document> ConsoleClient::run(const std::string& domain, const xmpp::Document& command) {
    return ask(domain, "set", command);
}

}  // namespace parlance::server::cli
