#include "server/domain_questions.h"

#include <utility>

#include "base/parse_number.h"
#include "server/entity/host.h"
#include "server/shard.h"
#include "xmpp/namespaces.h"

namespace parlance::server {

namespace {

constexpr std::int64_t kAnswerUs = 60 * base::kSecondUs;

}  // namespace

void DomainQuestions::declare(Registry& registry) {
    registry.host_message([this](const xmpp::Stanza& stanza, Outcome&) { return take(stanza); });
}

bool DomainQuestions::ask(const xmpp::Jid& domain, Answer answer) {
    if (open_.size() >= most_) return false;
    Shard& shard = host_.shard();
    const Environment& environment = shard.environment();
    std::string id = prefix_ + std::to_string(shard.index()) + "-" + environment.random.hex(16);
    xmpp::Document iq = xmpp::new_stanza(xmpp::StanzaKind::iq, "get", id);
    iq->add("query", xmpp::ns::disco_info);
    auto stanza = xmpp::Stanza::make(std::move(iq), host_.jid(), domain);
    if (!stanza) return false;
    Question& question = open_[id];
    question.whom = domain;
    question.answer = std::move(answer);
    shard.route(std::move(*stanza), Receipt());
    environment.timers.at(environment.clock.monotonic_us() + kAnswerUs,
                          [this, id] { answered(id, nullptr); });
    return true;
}

bool DomainQuestions::take(const xmpp::Stanza& answer) {
    if (!answer.is_iq() || !answer.id().starts_with(prefix_)) return false;
    std::string_view rest = answer.id().substr(prefix_.size());
    auto index = base::parse_number<std::size_t>(rest.substr(0, rest.find('-')));
    Shard& shard = host_.shard();
    if (!index || *index >= shard.all().size()) return true;
    if (*index != shard.index()) {
        Shard* asking = shard.all()[*index];
        asking->environment().executor.post(
            [asking, domain = host_.domain(), copy = answer]() mutable {
                if (entity::Host* host = asking->find_host(domain)) {
                    host->inbound(std::move(copy), Receipt());
                }
            });
        return true;
    }
    auto found = open_.find(answer.id());
    // Nobody else answers for it.
    if (found == open_.end() || found->second.whom != answer.from()) return true;
    answered(std::string(answer.id()),
             answer.is_error() ? nullptr : answer.element().child("query", xmpp::ns::disco_info));
    return true;
}

void DomainQuestions::answered(const std::string& id, const xmpp::Element* query) {
    auto found = open_.find(id);
    if (found == open_.end()) return;
    Answer answer = std::move(found->second.answer);
    open_.erase(found);
    answer(query);
}

}  // namespace parlance::server
