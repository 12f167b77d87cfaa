// Correspondence: every message the workload sends and what became of it. It knows which losses and
// repetitions the protocol permits (a connection was cut, the power failed, a commit failed) and
// objects to all others. One thread.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace parlance::sim {

class Correspondence {
  public:
    // A message leaves `sender` in its session number `session`; the result is its stanza id.
    // `reader`: the recipient's session at this time, or its next if it has none.
    std::string send(const std::string& sender, int session, const std::string& recipient,
                     int reader);
    // All that this session has sent so far has been read and passed on by the server.
    void confirmed(const std::string& sender, int session, std::uint64_t up_to);
    std::uint64_t last() const { return next_ - 1; }

    // The recipient's client got it.
    void received(const std::string& recipient, int reader, const std::string& id);
    // The sender got it back as an error.
    void bounced(const std::string& id);

    // A client's connection was cut: what was under way to it or not yet read from it may be lost.
    void cut(const std::string& user, int session);
    // The server stopped without warning; `spooled` are the ids in storage afterwards.
    void crashed(const std::multiset<std::string>& spooled);
    // The server closed all streams: what it had not read by then is gone, and what waited for an
    // account that could not be read.
    void closed();
    // A commit about this user failed.
    void commit_failed(const std::string& user);
    // What is stored for this user could not be read: it comes later, behind newer messages.
    void read_failed(const std::string& user);

    // At the very end: all have logged in, taken everything and nothing is under way.
    // `archived` are the ids in the archives of their recipients.
    void finish(const std::multiset<std::string>& spooled, const std::set<std::string>& archived);

    const std::vector<std::string>& objections() const { return objections_; }
    std::size_t sent() const { return messages_.size(); }
    std::size_t delivered() const { return delivered_; }
    std::size_t excused() const;

  private:
    static constexpr int kAnyOrder = -1;
    struct Message {
        std::string sender;
        std::string recipient;
        int session = 0;
        int reader = 0;  // kAnyOrder: earlier ones may come later
        std::uint64_t number = 0;
        int received = 0;
        int repetitions = 0;  // permitted
        bool bounced = false;
        bool confirmed = false;
        bool may_be_lost = false;
    };
    void object(const std::string& what);

    std::map<std::string, Message> messages_;  // by id
    // The last number received, by sender, session and recipient.
    std::map<std::string, std::uint64_t> heard_;
    // Of whom something could not be read in this run of the server.
    std::set<std::string> unread_;
    std::vector<std::string> objections_;
    std::uint64_t next_ = 1;
    std::size_t delivered_ = 0;
};

}  // namespace parlance::sim
