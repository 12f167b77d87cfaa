// XEP-0054: an account's vCard, kept for it and shown to everybody, with what else is made of it:
// the avatar (avatars.h), the vCard4 (vcard4.h), the hash in presence (photo_presence.h).
#pragma once

#include <string>
#include <vector>

#include "server/module.h"
#include "server/modules/avatars.h"
#include "server/modules/vcard4.h"
#include "server/modules/vcard_store.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

class Vcard final : public Module {
  public:
    Vcard(entity::Host& host, pubsub::Service& service)
        : service_(service), store_(host), avatars_(service, store_), vcard4_(service, store_) {}
    void declare(Registry& registry) override;

  private:
    base::Task<IqReply> get(IqRequest request);
    base::Task<IqReply> set(IqRequest request);
    base::Task<IqReply> set_in_turn(const IqRequest* request, std::string owner);

    pubsub::Service& service_;
    VcardStore store_;
    Avatars avatars_;
    Vcard4 vcard4_;
};

// The picture that is in the vCard; empty when there is none, when it is only linked to, or when it
// is not Base64.
std::string photo_bytes(const xmpp::Element& vcard);

// 40 hexadecimal digits for the picture itself, not its Base64 text (XEP-0153 §4.1); empty without
// picture.
std::string photo_sha1(const xmpp::Element& vcard);
// The same of every picture that is in it: one in several formats (XEP-0486 §5.1).
std::vector<std::string> photo_hashes(const xmpp::Element& vcard);

}  // namespace parlance::server::modules
