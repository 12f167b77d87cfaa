#include "server/modules/mam/word_index.h"

#include <utility>
#include <vector>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive.h"
#include "storage/archive_words.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace archive = storage::archive;
namespace words = storage::archive_words;

constexpr std::int64_t kStep = 200;
constexpr std::int64_t kLookAgainUs = 20'000;

std::string text_of(Shard& shard, const archive::Message& message) {
    auto document = xmpp::parse_document(shard.parsers(), message.stanza);
    if (!document) return {};
    std::string text = document->root().child_text("body", xmpp::ns::client);
    std::string subject = document->root().child_text("subject", xmpp::ns::client);
    if (!subject.empty()) text += "\n" + subject;
    return text;
}

}  // namespace

base::Task<bool> WordIndex::update(std::string owner) {
    while (under_way_.contains(owner)) co_await pause(&host_.shard(), kLookAgainUs);
    under_way_.insert(owner);
    bool done = co_await take_in(owner);
    under_way_.erase(owner);
    co_return done;
}

base::Task<bool> WordIndex::take_in(std::string owner) {
    Shard& shard = host_.shard();
    storage::Database& database = shard.environment().database;
    storage::Query state = words::through(owner);
    auto known = co_await database.read(std::move(state));
    if (!known.ok()) co_return false;
    archive::Range range;
    range.after = words::through_of(*known);
    for (;;) {
        storage::Query query = archive::page(owner, range, false, kStep);
        auto rows = co_await database.read(std::move(query));
        if (!rows.ok()) co_return false;
        std::vector<archive::Message> messages = archive::messages(std::move(*rows));
        if (messages.empty()) co_return true;
        range.after = messages.back().id;
        storage::Batch batch;
        for (const archive::Message& message : messages) {
            std::string text = text_of(shard, message);
            if (!text.empty()) batch.add(words::insert(owner, message.id, text));
        }
        batch.add(words::set_through(owner, range.after));
        bool done = co_await commit(&shard, std::move(batch));
        if (!done) co_return false;
        if (messages.size() < static_cast<std::size_t>(kStep)) co_return true;
    }
}

}  // namespace parlance::server::modules
