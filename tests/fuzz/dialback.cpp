// An element as another server sends it, read as dialback (XEP-0220). What is read obeys the bounds
// of its parts; its request and the answers to it, written and read again, say the same.
#include "xmpp/dialback.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "base/assert.h"
#include "xmpp/jid.h"
#include "xmpp/parse_document.h"

using namespace parlance::xmpp;
namespace db = parlance::xmpp::dialback;

namespace {

// As on a stream between servers; empty if it is no XML.
Document on_stream(ParserPool& pool, std::string_view element) {
    std::string xml = "<stream xmlns='jabber:server' xmlns:db='jabber:server:dialback'>";
    xml.append(element).append("</stream>");
    auto document = parse_document(pool, xml);
    if (!document || document->root().first_child() == nullptr) return Document();
    return Document::copy_of(*document->root().first_child());
}

db::Packet read(ParserPool& pool, const std::string& xml) {
    Document document = on_stream(pool, xml);
    PARLANCE_ASSERT(document);
    auto packet = db::parse(document.root());
    PARLANCE_ASSERT(packet);
    return *packet;
}

bool is_domain(const std::string& text) {
    auto jid = Jid::parse(text);
    return jid && jid->is_domain() && jid->full() == text;
}

void check_bounds(const db::Packet& packet) {
    PARLANCE_ASSERT(is_domain(packet.from) && is_domain(packet.to));
    bool request = packet.type == db::Type::request;
    PARLANCE_ASSERT(packet.key.empty() != request && packet.key.size() <= db::kMaxKey);
    bool verify = packet.kind == db::Kind::verify;
    PARLANCE_ASSERT(packet.id.empty() != verify && packet.id.size() <= db::kMaxId);
    PARLANCE_ASSERT(packet.condition.empty() == (packet.type != db::Type::error));
}

void check_answer(ParserPool& pool, const db::Packet& packet, const std::string& xml,
                  db::Type type) {
    db::Packet answer = read(pool, xml);
    PARLANCE_ASSERT(answer.kind == packet.kind && answer.type == type);
    PARLANCE_ASSERT(answer.from == packet.to && answer.to == packet.from);
    PARLANCE_ASSERT(answer.id == packet.id && answer.key.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    ParserPool pool;
    Document document = on_stream(pool, {reinterpret_cast<const char*>(data), size});
    if (!document) return 0;
    auto packet = db::parse(document.root());
    if (!packet) return 0;
    check_bounds(*packet);
    check_answer(pool, *packet, db::answer(*packet, true), db::Type::valid);
    check_answer(pool, *packet, db::answer(*packet, false), db::Type::invalid);
    check_answer(pool, *packet, db::answer(*packet, Condition::item_not_found), db::Type::error);
    if (packet->type != db::Type::request) return 0;
    const bool verify = packet->kind == db::Kind::verify;
    db::Packet again =
        read(pool, verify ? db::verify_request(packet->from, packet->to, packet->id, packet->key)
                          : db::result_request(packet->from, packet->to, packet->key));
    PARLANCE_ASSERT(again.from == packet->from && again.to == packet->to);
    PARLANCE_ASSERT(again.id == packet->id && again.key == packet->key);
    PARLANCE_ASSERT(!db::is_key(packet->key, "a secret", packet->to, packet->from, packet->id));
    return 0;
}
