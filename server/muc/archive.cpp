#include "server/muc/archive.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/iq_request.h"
#include "server/modules/mam/archive_page.h"
#include "server/modules/mam/archive_result.h"
#include "server/modules/mam/query.h"
#include "server/muc/admin.h"
#include "server/muc/refusal.h"
#include "server/muc/service.h"
#include "server/shard.h"
#include "xmpp/muc/privileges.h"
#include "xmpp/namespaces.h"
#include "xmpp/serializer.h"

namespace parlance::server::muc {

namespace {

namespace archive = storage::archive;
using modules::ArchivePage;
using modules::ArchiveQuery;
using xmpp::Condition;
using xmpp::StanzaError;
using xmpp::muc::Affiliation;
using xmpp::muc::Refusal;

// XEP-0313 §7.1.2: whoever may enter at present, if they may do so without a secret. That the room
// is logged in public does not open what is closed: clients ask for it in private groups as well.
Refusal may_read(const Room& room, const xmpp::Jid& who) {
    Affiliation affiliation = room.affiliation_of(who);
    if (affiliation == Affiliation::outcast) return StanzaError(Condition::forbidden);
    if (affiliation >= Affiliation::member) return std::nullopt;
    if (room.config().members_only) return StanzaError(Condition::forbidden);
    bool secret = room.config().password_protected;
    bool inside = room.occupants().find_visit(who) != nullptr;
    if (secret && !inside) return StanzaError(Condition::forbidden);
    return std::nullopt;
}

// What is needed of the room once the page has been read, when it may be another.
struct Reader {
    xmpp::Stanza iq;
    ArchiveQuery query;
    std::string room;
    bool sees_real_jids = false;
    std::map<std::string, Affiliation, std::less<>> affiliations;

    Reader(xmpp::Stanza request, ArchiveQuery wanted, std::string key)
        : iq(std::move(request)), query(std::move(wanted)), room(std::move(key)) {}
};

// §5: the sender as the reader may know it. Stored messages have children, so they end like this.
std::string with_sender(const Reader& reader, const archive::Message& message) {
    constexpr std::string_view kEnd = "</message>";
    std::string text = message.stanza;
    if (!reader.sees_real_jids || message.contact.empty() || !text.ends_with(kEnd)) return text;
    auto held = reader.affiliations.find(message.contact);
    Affiliation affiliation = held == reader.affiliations.end() ? Affiliation::none : held->second;
    text.resize(text.size() - kEnd.size());
    text.append("<x xmlns='").append(xmpp::ns::muc_user).append("'><item");
    xmpp::append_attribute(text, "affiliation", name_of(affiliation));
    xmpp::append_attribute(text, "jid", message.contact);
    return text.append("/></x>").append(kEnd);
}

void send_page(Shard& shard, const Reader& reader, const xmpp::Jid& room, const ArchivePage& page) {
    std::string content;
    auto send_one = [&](const archive::Message& message) {
        archive::Message shown = message;
        shown.stanza = with_sender(reader, message);
        content.clear();
        modules::append_archive_result(content, shown, reader.query.queryid);
        shard.route(xmpp::Stanza::message_of_text(room, reader.iq.from(), content), Receipt());
    };
    if (reader.query.flip) {
        std::for_each(page.messages.rbegin(), page.messages.rend(), send_one);
    } else {
        std::for_each(page.messages.begin(), page.messages.end(), send_one);
    }
}

base::Task<> read_page(entity::Host* host, std::shared_ptr<Reader> reader) {
    Shard& shard = host->shard();
    std::vector<storage::Query> reads = modules::archive_reads(reader->query, reader->room);
    auto rows = co_await shard.environment().database.read_all(std::move(reads));
    const xmpp::Stanza& iq = reader->iq;
    if (!rows) {
        shard.route(iq.error_reply(xmpp::try_again_later()), Receipt());
        co_return;
    }
    auto page = modules::archive_page(reader->query, std::move(*rows));
    if (!page) {
        shard.route(iq.error_reply(page.error()), Receipt());
        co_return;
    }
    send_page(shard, *reader, iq.to(), *page);
    shard.route(iq.result_reply(modules::archive_fin(reader->query, *page)), Receipt());
}

base::Task<> search(entity::Host* host, Service* service, std::shared_ptr<Reader> reader) {
    bool up_to_date = co_await service->words().update(reader->room);
    if (up_to_date) {
        co_await read_page(host, reader);
    } else {
        host->shard().route(reader->iq.error_reply(xmpp::try_again_later()), Receipt());
    }
    service->end_search();
}

base::Task<> read_ends(entity::Host* host, xmpp::Stanza iq, std::string room) {
    Shard& shard = host->shard();
    auto rows = co_await shard.environment().database.read_all(modules::archive_ends(room));
    if (rows) {
        shard.route(iq.result_reply(modules::archive_metadata(std::move(*rows))), Receipt());
    } else {
        shard.route(iq.error_reply(xmpp::try_again_later()), Receipt());
    }
}

}  // namespace

void answer_archive_query(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (Refusal refusal = may_read(room, iq.from())) return refuse(room, iq, *refusal, outcome);
    if (iq.iq_type() == xmpp::IqType::get) {
        return outcome.route(iq.result_reply(modules::archive_form(true)));
    }
    auto query = modules::parse_archive_query(*iq.payload(), room.key());
    if (!query) return refuse(room, iq, query.error(), outcome);
    xmpp::muc::Standing standing = standing_of_account(room, iq.from());
    bool real =
        sees_real_jids(room.config(), standing.role) || standing.affiliation >= Affiliation::admin;
    if (query->range.contact && !real) {
        StanzaError error(Condition::forbidden, "senders are not known here");
        return refuse(room, iq, error, outcome);
    }
    // Its accounts have no sessions here.
    query->range.resource.clear();
    query->with_contacts = real;
    auto reader = std::make_shared<Reader>(iq, std::move(*query), room.key());
    reader->sees_real_jids = real;
    if (real) {
        for (const auto& [jid, held] : room.affiliations()) {
            reader->affiliations.emplace(jid, held.affiliation);
        }
    }
    // Behind all that has been said before.
    outcome.run([host = &room.host(), service = &room.service(), reader] {
        if (reader->query.text.empty()) {
            host->scope().spawn("room archive", read_page(host, reader));
        } else if (service->begin_search()) {
            host->scope().spawn("room archive", search(host, service, reader));
        } else {
            StanzaError error(Condition::resource_constraint, "too many searches at present");
            host->shard().route(reader->iq.error_reply(error), Receipt());
        }
    });
}

void answer_archive_metadata(Room& room, const xmpp::Stanza& iq, Outcome& outcome) {
    if (Refusal refusal = may_read(room, iq.from())) return refuse(room, iq, *refusal, outcome);
    if (iq.iq_type() == xmpp::IqType::set) {
        return refuse(room, iq, StanzaError(Condition::bad_request), outcome);
    }
    outcome.run([host = &room.host(), iq, key = room.key()] {
        host->scope().spawn("room archive", read_ends(host, iq, key));
    });
}

}  // namespace parlance::server::muc
