#include "tests/sim/correspondence.h"

#include <algorithm>

namespace parlance::sim {

std::string Correspondence::send(const std::string& sender, int session,
                                 const std::string& recipient, int reader) {
    Message message;
    message.sender = sender;
    message.recipient = recipient;
    message.session = session;
    message.reader = reader;
    message.number = next_++;
    std::string id = sender + "." + std::to_string(session) + "." + recipient + "." +
                     std::to_string(message.number);
    messages_[id] = message;
    return id;
}

void Correspondence::confirmed(const std::string& sender, int session, std::uint64_t up_to) {
    for (auto& [id, message] : messages_) {
        bool covered = message.sender == sender && message.session == session;
        if (covered && message.number <= up_to) message.confirmed = true;
    }
}

void Correspondence::received(const std::string& recipient, int reader, const std::string& id) {
    auto found = messages_.find(id);
    if (found == messages_.end()) return object("nobody sent " + id);
    Message& message = found->second;
    if (message.recipient != recipient) return object(recipient + " got " + id);
    ++delivered_;
    if (++message.received > 1) {
        if (message.repetitions-- <= 0) object(id + " was delivered again");
        return;
    }
    if (message.bounced) object(id + " was delivered after it had been returned");
    // A delivery that was under way to a session when that ended is made anew, perhaps behind later
    // messages that had been stored in the meantime.
    if (message.reader != reader) return;
    std::string path =
        message.sender + "." + std::to_string(message.session) + "." + message.recipient;
    std::uint64_t& last = heard_[path];
    if (message.number < last) object(id + " came after number " + std::to_string(last));
    last = std::max(last, message.number);
}

void Correspondence::bounced(const std::string& id) {
    auto found = messages_.find(id);
    if (found == messages_.end()) return object("an error for " + id + ", which nobody sent");
    Message& message = found->second;
    if (message.bounced) object(id + " was returned twice");
    if (message.received > 0) object(id + " was delivered and returned");
    message.bounced = true;
    if (!message.may_be_lost) object(id + " was returned without a reason");
}

void Correspondence::cut(const std::string& user, int session) {
    for (auto& [id, message] : messages_) {
        bool unread = message.sender == user && message.session == session && !message.confirmed;
        if (unread || message.recipient == user) message.may_be_lost = true;
    }
}

void Correspondence::crashed(const std::multiset<std::string>& spooled) {
    for (auto& [id, message] : messages_) {
        bool stored = spooled.count(id) > 0;
        message.may_be_lost = !stored;
        // It had been handed over, but the removal from storage was not durable.
        if (stored && message.received > 0) message.repetitions = 1;
    }
    // What was stored comes first now, whatever had been received before.
    heard_.clear();
    unread_.clear();
}

void Correspondence::closed() {
    for (auto& [id, message] : messages_) {
        // What waits for an account that cannot be read is never decided on; nobody has been told
        // that it was.
        bool waits = message.received == 0 && unread_.contains(message.recipient);
        if (!message.confirmed || waits) message.may_be_lost = true;
    }
    unread_.clear();
}

void Correspondence::commit_failed(const std::string& user) {
    for (auto& [id, message] : messages_) {
        if (message.recipient != user) continue;
        message.may_be_lost = true;
        ++message.repetitions;
    }
    std::erase_if(heard_, [&user](const auto& entry) { return entry.first.ends_with("." + user); });
}

void Correspondence::read_failed(const std::string& user) {
    unread_.insert(user);
    for (auto& [id, message] : messages_) {
        if (message.recipient == user && message.received == 0) message.reader = kAnyOrder;
    }
}

void Correspondence::finish(const std::multiset<std::string>& spooled,
                            const std::set<std::string>& archived) {
    for (const auto& [id, message] : messages_) {
        if (spooled.count(id) > 1) object(id + " is stored twice");
        // What is in the archive only could not be stored a second time when it came back.
        bool there = message.received > 0 || message.bounced || spooled.count(id) > 0 ||
                     archived.contains(id);
        if (!there && !message.may_be_lost) object(id + " is lost");
    }
}

std::size_t Correspondence::excused() const {
    return static_cast<std::size_t>(std::count_if(
        messages_.begin(), messages_.end(),
        [](const auto& entry) { return entry.second.received == 0 && entry.second.may_be_lost; }));
}

void Correspondence::object(const std::string& what) {
    objections_.push_back(what);
}

}  // namespace parlance::sim
