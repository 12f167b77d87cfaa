#include "server/modules/private_xml.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/traffic.h"
#include "storage/private_xml.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"
#include "xmpp/serializer.h"

namespace parlance::server::modules {

namespace {

using xmpp::Condition;
using xmpp::StanzaError;
namespace private_rows = storage::private_xml;

// Elements in one request; each is a write.
constexpr std::size_t kElements = 100;

// XEP-0049 §2.3: an element without a namespace of its own is not addressable, and what XMPP itself
// uses has its place elsewhere.
bool acceptable(const xmpp::Element& element) {
    std::string_view ns = element.ns();
    return !ns.empty() && !ns.starts_with("jabber:") && !ns.starts_with("http://jabber.org/") &&
           ns != xmpp::ns::vcard;
}

std::optional<StanzaError> fault_of(const IqRequest& request) {
    const xmpp::Element& query = request.payload();
    std::size_t count = query.child_count();
    if (count == 0) return StanzaError(Condition::not_acceptable, "no element is named");
    if (!request.is_set() && count > 1) {
        return StanzaError(Condition::not_acceptable, "one element at a time can be read");
    }
    if (count > kElements) return StanzaError(Condition::policy_violation, "too many elements");
    std::set<std::pair<std::string_view, std::string_view>> names;
    for (const xmpp::Element& element : query.children()) {
        if (!acceptable(element)) {
            return StanzaError(Condition::not_acceptable, "the namespace is reserved");
        }
        if (!names.emplace(element.ns(), element.name()).second) {
            return StanzaError(Condition::not_acceptable, "one element is given twice");
        }
    }
    return std::nullopt;
}

// Says no more than an element that was never stored.
bool is_blank(const xmpp::Element& element) {
    return element.nodes() == nullptr && element.attributes() == nullptr;
}

bool is_bookmarks(const xmpp::Element& element) {
    return element.is("storage", xmpp::ns::old_bookmarks);
}

// XEP-0049 §2.3. Said of any address, so that nobody learns which accounts exist.
Verdict refuse_others_storage(Traffic& traffic) {
    const xmpp::Stanza& stanza = traffic.stanza();
    if (!stanza.is_request() || !stanza.to().is_bare()) return Verdict::pass();
    bool asked_by_other = stanza.payload()->is("query", xmpp::ns::private_xml) &&
                          stanza.from().bare_view() != traffic.owner().jid().full();
    return asked_by_other ? Verdict::refuse(Condition::forbidden) : Verdict::pass();
}

}  // namespace

base::Task<IqReply> PrivateXml::get(IqRequest request) {
    if (auto fault = fault_of(request)) co_return refuse(std::move(*fault));
    Shard& shard = host_.shard();
    const xmpp::Element& wanted = *request.payload().first_child();
    if (is_bookmarks(wanted)) {
        auto list = co_await bookmarks_.list(std::string(request.from().bare_view()));
        if (!list) co_return refuse(xmpp::try_again_later());
        xmpp::Document query("query", xmpp::ns::private_xml);
        if (*list) query->add_copy(list->root());
        if (*list) co_return std::move(query);
    }
    auto found = co_await private_rows::find(shard.environment().database,
                                             std::string(request.from().bare_view()),
                                             std::string(wanted.ns()), std::string(wanted.name()));
    if (!found) co_return refuse(xmpp::try_again_later());
    xmpp::Document query("query", xmpp::ns::private_xml);
    if (!found->has_value()) {
        query->add(wanted.name(), wanted.ns());
        co_return std::move(query);
    }
    auto stored = xmpp::parse_document(shard.parsers(), **found);
    if (!stored) co_return refuse(Condition::internal_server_error);
    query->add_copy(stored->root());
    co_return std::move(query);
}

base::Task<IqReply> PrivateXml::set(IqRequest request) {
    if (auto fault = fault_of(request)) co_return refuse(std::move(*fault));
    std::size_t size = 0;
    for (const xmpp::Element& element : request.payload().children()) {
        if (!is_blank(element)) size += xmpp::to_xml(element).size();
    }
    std::string owner(request.from().bare_view());
    std::size_t& in_flight = in_flight_[owner];
    std::size_t earlier = std::exchange(in_flight, in_flight + size);
    IqReply reply = co_await store(std::move(request), size, earlier);
    auto place = in_flight_.find(owner);
    if (place != in_flight_.end() && (place->second -= size) == 0) in_flight_.erase(place);
    co_return std::move(reply);
}

base::Task<IqReply> PrivateXml::store(IqRequest request, std::size_t size, std::size_t earlier) {
    Shard& shard = host_.shard();
    storage::Database& database = shard.environment().database;
    std::size_t limit = shard.config().limits.private_bytes;
    std::string owner(request.from().bare_view());
    auto total = co_await private_rows::total_size(database, owner);
    if (!total) co_return refuse(xmpp::try_again_later());
    std::size_t kept = static_cast<std::size_t>(*total) + earlier;
    if (size > 0 && kept + size > limit) {
        // What is replaced makes room.
        for (const xmpp::Element& element : request.payload().children()) {
            auto old = co_await private_rows::find(database, owner, std::string(element.ns()),
                                                   std::string(element.name()));
            if (!old) co_return refuse(xmpp::try_again_later());
            if (old->has_value()) kept -= std::min(kept, (*old)->size());
        }
        if (kept + size > limit) {
            co_return refuse(StanzaError(Condition::policy_violation, "the quota is used up"));
        }
    }
    // The account may have been deleted meanwhile.
    entity::User* user = shard.find_user(owner);
    if (user != nullptr && !user->exists()) co_return refuse(Condition::service_unavailable);
    storage::Batch batch;
    const xmpp::Element* list = nullptr;
    for (const xmpp::Element& element : request.payload().children()) {
        if (is_bookmarks(element)) list = &element;
        batch.add(is_blank(element) ? private_rows::remove(owner, element.ns(), element.name())
                                    : private_rows::put(owner, element.ns(), element.name(),
                                                        xmpp::to_xml(element)));
    }
    if (list != nullptr) {
        // Behind what is written here it writes what it keeps here.
        auto replaced = co_await bookmarks_.replace(owner, request.from(), list, &batch);
        if (!replaced) co_return refuse(replaced.error());
        if (*replaced) co_return xmpp::Document();
    }
    auto written = co_await database.write(std::move(batch));
    if (!written) co_return refuse(xmpp::try_again_later());
    co_return xmpp::Document();
}

void PrivateXml::declare(Registry& registry) {
    registry.implements({xep("0049", "1.2")});
    registry.host_feature(xmpp::ns::private_xml);
    registry.stage(Direction::inbound, Stage::admit, xmpp::StanzaKind::iq, refuse_others_storage);
    registry.iq(IqScope::own_account, xmpp::ns::private_xml, "query", [this](IqRequest request) {
        return request.is_set() ? set(std::move(request)) : get(std::move(request));
    });
}

}  // namespace parlance::server::modules
