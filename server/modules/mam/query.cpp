#include "server/modules/mam/query.h"

#include <algorithm>
#include <utility>

#include "server/archive_uid.h"
#include "server/entity/host.h"
#include "server/modules/mam/archive_page.h"
#include "server/modules/mam/archive_result.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive_words.h"
#include "xmpp/data_form.h"
#include "xmpp/datetime.h"
#include "xmpp/namespaces.h"
#include "xmpp/result_set.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
using xmpp::Condition;
using xmpp::StanzaError;
using QueryResult = base::Result<ArchiveQuery, StanzaError>;
using Fault = std::optional<StanzaError>;

constexpr std::uint32_t kDefaultPage = 100;
constexpr std::uint32_t kLargestPage = 250;

// The narrower of two bounds.
void raise(std::string& bound, std::string other) {
    if (bound.empty() || other > bound) bound = std::move(other);
}
void lower(std::string& bound, std::string other) {
    if (bound.empty() || other < bound) bound = std::move(other);
}

Fault take_known(ArchiveQuery& query, std::string_view uid, std::string& id) {
    id = parse_archive_uid(uid);
    if (id.empty()) return StanzaError(Condition::item_not_found);
    query.known.push_back(id);
    return std::nullopt;
}

Fault take_with(ArchiveQuery& query, std::string_view value) {
    auto jid = xmpp::Jid::parse(value);
    if (!jid) return StanzaError(Condition::jid_malformed);
    query.range.contact = std::string(jid->bare_view());
    query.range.resource = std::string(jid->resource());
    return std::nullopt;
}

Fault take_time(ArchiveQuery& query, const xmpp::FormField& field) {
    auto time = xmpp::parse_datetime(field.values.front());
    if (!time) return StanzaError(Condition::bad_request, field.var + " is not a time");
    if (field.var == "start") {
        query.start = archive::id_of_time(*time);
        raise(query.range.after, query.start);
    } else {
        lower(query.range.before, archive::id_of_time(*time + 1));
    }
    return std::nullopt;
}

Fault take_ids(ArchiveQuery& query, const std::vector<std::string>& uids) {
    if (uids.size() > kLargestPage) {
        return StanzaError(Condition::policy_violation, "too many ids");
    }
    for (const std::string& uid : uids) {
        std::string id = parse_archive_uid(uid);
        if (id.empty()) return StanzaError(Condition::item_not_found);
        // A message is in the archive once, however often it is named.
        if (std::find(query.ids.begin(), query.ids.end(), id) != query.ids.end()) continue;
        query.ids.push_back(std::move(id));
    }
    return std::nullopt;
}

Fault take_field(ArchiveQuery& query, const xmpp::FormField& field) {
    if (field.var == "FORM_TYPE") return std::nullopt;
    bool known = field.var == "with" || field.var == "start" || field.var == "end" ||
                 field.var == "before-id" || field.var == "after-id" || field.var == "ids" ||
                 field.var == "include-groupchat" || field.var == kFullText;
    // XEP-0313 §4.1.5.
    if (!known) return StanzaError(Condition::feature_not_implemented, "no field " + field.var);
    if (field.values.empty()) return std::nullopt;
    if (field.var == "with") return take_with(query, field.values.front());
    if (field.var == "start" || field.var == "end") return take_time(query, field);
    if (field.var == "ids") return take_ids(query, field.values);
    if (field.var == kFullText) {
        query.text = field.values.front();
        return std::nullopt;
    }
    // There is no groupchat in the archive of an account, whether it is wanted or not.
    if (field.var == "include-groupchat") return std::nullopt;
    std::string id;
    Fault fault = take_known(query, field.values.front(), id);
    if (fault) return fault;
    if (field.var == "after-id") {
        raise(query.range.after, std::move(id));
    } else {
        lower(query.range.before, std::move(id));
    }
    return std::nullopt;
}

Fault take_form(ArchiveQuery& query, const xmpp::Element& x) {
    auto form = xmpp::DataForm::parse(x);
    if (!form || form->kind() != xmpp::FormKind::submit || form->form_type() != xmpp::ns::mam) {
        return StanzaError(Condition::bad_request);
    }
    for (const xmpp::FormField& field : form->fields()) {
        if (Fault fault = take_field(query, field)) return fault;
    }
    return std::nullopt;
}

Fault take_page(ArchiveQuery& query, const xmpp::ResultSetRequest& page) {
    if (page.index) return StanzaError(Condition::feature_not_implemented);
    query.limit = std::min(page.max.value_or(kDefaultPage), kLargestPage);
    query.count_only = query.limit == 0;
    std::string id;
    if (page.after && !page.after->empty()) {
        if (Fault fault = take_known(query, *page.after, id)) return fault;
        raise(query.range.after, std::move(id));
    }
    query.newest_first = page.before.has_value();
    if (page.before && !page.before->empty()) {
        if (Fault fault = take_known(query, *page.before, id)) return fault;
        lower(query.range.before, std::move(id));
    }
    return std::nullopt;
}

void send(Shard& shard, SessionId id, const ArchiveQuery& query, const ArchivePage& page) {
    std::string result;
    auto send_one = [&](const archive::Message& message) {
        entity::Session* session = shard.sessions().find(id);
        if (session == nullptr || !session->connected()) return;
        const xmpp::Jid& to = session->jid();
        result.clear();
        append_archive_result(result, message, query.queryid);
        session->link().send_copy(xmpp::Stanza::message_of_text(to.bare(), to, result));
    };
    if (query.flip) {
        std::for_each(page.messages.rbegin(), page.messages.rend(), send_one);
    } else {
        std::for_each(page.messages.begin(), page.messages.end(), send_one);
    }
}

SessionId session_of(Shard& shard, const xmpp::Jid& jid) {
    entity::User* user = shard.find_user(jid.bare_view());
    entity::Session* session = user == nullptr ? nullptr : user->session(jid.resource());
    return session == nullptr ? 0 : session->id();
}

// The session has read a page. Not if that leaves out what the archive has in between.
void note_seen(Shard& shard, SessionId id, const ArchiveQuery& query, const ArchivePage& page) {
    entity::Session* session = shard.sessions().find(id);
    bool selected = query.range.contact || !query.text.empty() || !query.ids.empty();
    if (session == nullptr || selected || query.count_only) return;
    const bool empty = page.messages.empty();
    // Who asks for what is behind a message and gets nothing has all up to there; behind a time, it
    // has had nothing.
    if (empty && !query.start.empty()) return;
    std::string last = empty ? query.range.after : page.messages.back().id;
    if (last.empty()) return;
    auto& seen = session->archive_seen;
    if (!seen) seen = std::make_unique<entity::ArchiveSeen>();
    if (!query.start.empty() && (page.complete || !query.newest_first)) {
        // All from that time on; it has shown nothing of what was before.
        seen->backwards(query.start, last, query.range.before, false);
    } else if (query.newest_first && !empty) {
        // Complete as far as the client wants to go back.
        seen->backwards(page.messages.front().id, last, query.range.before, page.complete);
    } else {
        seen->forwards(query.range.after, last);
    }
}

base::Task<IqReply> answer_query(entity::Host* host, WordIndex* index, IqRequest request) {
    Shard& shard = host->shard();
    std::string owner(request.from().bare_view());
    // XEP-0442: nodes are of pubsub.
    if (request.payload().has_attr("node")) co_return refuse(Condition::item_not_found);
    QueryResult query = parse_archive_query(request.payload(), owner);
    if (!query) co_return refuse(query.error());
    SessionId session = session_of(shard, request.from());
    bool there = co_await room_for(&shard, session);
    if (!there) co_return refuse(xmpp::try_again_later());
    if (!query->text.empty()) {
        bool up_to_date = co_await index->update(owner);
        if (!up_to_date) co_return refuse(xmpp::try_again_later());
    }
    std::vector<storage::Query> reads = archive_reads(*query, owner);
    auto rows = co_await shard.environment().database.read_all(std::move(reads));
    if (!rows) co_return refuse(xmpp::try_again_later());
    auto page = archive_page(*query, std::move(*rows));
    if (!page) co_return refuse(page.error());
    send(shard, session, *query, *page);
    note_seen(shard, session, *query, *page);
    co_return archive_fin(*query, *page);
}

base::Task<IqReply> answer_metadata(entity::Host* host, IqRequest request) {
    if (request.is_set()) co_return refuse(Condition::bad_request);
    std::string owner(request.from().bare_view());
    auto rows = co_await host->shard().environment().database.read_all(archive_ends(owner));
    if (!rows) co_return refuse(xmpp::try_again_later());
    co_return archive_metadata(std::move(*rows));
}

base::Task<IqReply> answer_archive_query(entity::Host* host, WordIndex* index, IqRequest request) {
    if (request.is_set()) co_return co_await answer_query(host, index, std::move(request));
    co_return archive_form(true);
}

}  // namespace

QueryResult parse_archive_query(const xmpp::Element& element, std::string_view owner) {
    ArchiveQuery query;
    query.queryid = element.attr("queryid");
    query.flip = element.has_child("flip-page", xmpp::ns::mam);
    auto page = xmpp::parse_result_set(element);
    if (!page) return base::Failure<StanzaError>(page.error());
    if (const xmpp::Element* x = element.child("x", xmpp::ns::data_forms)) {
        if (Fault fault = take_form(query, *x)) return base::Failure<StanzaError>(*fault);
    }
    if (Fault fault = take_page(query, *page)) return base::Failure<StanzaError>(*fault);
    // Punctuation alone is found nowhere; that is not the same as asking for nothing.
    if (!query.text.empty() && !storage::archive_words::searchable(query.text)) {
        return base::Failure<StanzaError>(
            StanzaError(Condition::bad_request, "no word to look for"));
    }
    // What one has written to oneself has no other side (XEP-0313 §4.1.1).
    if (query.range.contact == owner) query.range.resource.clear();
    return query;
}

void declare_archive_query(Registry& registry, entity::Host& host, WordIndex& index) {
    entity::Host* place = &host;
    WordIndex* words = &index;
    registry.implements({xep("0431", "0.2.0")});
    registry.account_feature(xmpp::ns::fulltext);
    registry.iq(IqScope::own_account, xmpp::ns::mam, "query", [place, words](IqRequest request) {
        return answer_archive_query(place, words, std::move(request));
    });
    registry.iq(IqScope::own_account, xmpp::ns::mam, "metadata",
                [place](IqRequest request) { return answer_metadata(place, std::move(request)); });
}

}  // namespace parlance::server::modules
