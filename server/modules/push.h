// Push notifications (XEP-0357): when a message comes for a device whose session is away, waits for
// its connection (XEP-0198) or says that nobody looks (XEP-0352), the push service that the device
// has named is told. The device is the resource that enabled the service. What has been enabled is
// part of the user's state; what is under way is kept here, for devices that are being pushed to.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "server/module.h"
#include "server/modules/push_notification.h"
#include "storage/push.h"

namespace parlance::server::modules {

class Push final : public Module {
  public:
    explicit Push(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    using Registration = storage::push::Registration;
    // A device that is not looking.
    struct Device {
        std::int64_t unseen = 0;  // messages since it last looked
        std::string sender;       // of the last of them, as far as it may be told
        std::string body;
        bool due = false;                   // there is news that the service has not been told
        bool call = false;                  // and somebody waits for the device to ring
        std::string publishing;             // the id of a publication that has no answer yet
        std::int64_t sent_us = 0;           // when the last publication was sent
        std::int64_t timer_us = 0;          // when it is looked at again; 0: not planned
        int failures = 0;                   // doubtful answers in a row
        std::int64_t failing_us = 0;        // when the first of them came
        std::vector<std::uint64_t> recent;  // fingerprints of what it was woken for
    };

    IqReply enable(const IqRequest& request, IqPlace& place);
    IqReply disable(const IqRequest& request, IqPlace& place);
    Verdict on_message(Traffic& traffic);
    Verdict on_subscription(Traffic& traffic);
    Verdict on_answer(Traffic& traffic);
    // Whether the answer to a publication is the last.
    bool gives_up(Device& device, const xmpp::Stanza& answer) const;
    // The service says that the user may not publish any more (§8).
    bool is_revoked(Traffic& traffic);
    void on_attention(entity::Session& session, Outcome& outcome);

    // One message more that the device has not seen.
    void count(Device& device, std::string_view from, const xmpp::Element& message,
               const Notable& news);
    static bool counted(const Device& device, std::string_view from, const xmpp::Element& message);
    // The connection has broken: what is on its way may never have arrived.
    void count_unacknowledged(entity::Session& session, const Registration& registration,
                              Outcome& outcome);
    // Publishes the news now, or once the service has answered and some time has passed.
    void tell(entity::User& user, const Registration& registration, Device& device, bool call,
              Outcome& outcome);
    void publish(entity::User& user, const Registration& registration, Device& device,
                 Outcome& outcome);
    void tell_later(entity::User& user, const Registration& registration, Device& device,
                    std::int64_t at_us);
    void look_again(const xmpp::Jid& owner, const std::string& service, const std::string& node,
                    std::int64_t planned_us);
    // The client looks again.
    void forget_news(entity::User& user, const Registration& registration);
    void remove(entity::User& user, std::size_t index, Outcome& outcome);

    static std::string key(const entity::User& user, const Registration& registration);
    Device& device(const entity::User& user, const Registration& registration) {
        return devices_[key(user, registration)];
    }

    entity::Host& host_;
    std::map<std::string, Device> devices_;
};

}  // namespace parlance::server::modules
