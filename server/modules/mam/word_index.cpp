#include "server/modules/mam/word_index.h"

#include <utility>

#include "server/entity/host.h"
#include "server/shard.h"
#include "server/waiting.h"
#include "storage/archive_words.h"
#include "xmpp/namespaces.h"
#include "xmpp/parse_document.h"

namespace parlance::server::modules {

namespace {

namespace words = storage::archive_words;

std::string text_of(Shard& shard, const storage::archive::Message& message) {
    auto document = xmpp::parse_document(shard.parsers(), message.stanza);
    if (!document) return {};
    std::string text = document->root().child_text("body", xmpp::ns::client);
    std::string subject = document->root().child_text("subject", xmpp::ns::client);
    if (!subject.empty()) text += "\n" + subject;
    return text;
}

}  // namespace

storage::Query WordIndex::through(std::string_view owner) {
    return words::through(owner);
}

base::Task<bool> WordIndex::take_in(std::string owner, const Messages* messages,
                                    storage::Batch* batch) {
    for (const storage::archive::Message& message : *messages) {
        std::string text = text_of(host().shard(), message);
        if (!text.empty()) batch->add(words::insert(owner, message.id, text));
    }
    batch->add(words::set_through(owner, messages->back().id));
    co_return true;
}

base::Task<> WordIndex::forget(std::string owner, std::string id) {
    co_await settled(owner);
    storage::Batch batch;
    batch.add(words::erase(owner, id));
    co_await commit(&host().shard(), std::move(batch));
}

}  // namespace parlance::server::modules
