// XEP-0054: an account's vCard, kept for it and shown to everybody, and the hash of its photo for
// XEP-0153.
#pragma once

#include <string>

#include "server/module.h"
#include "xmpp/element.h"

namespace parlance::server::modules {

class Vcard final : public Module {
  public:
    explicit Vcard(entity::Host& host) : host_(host) {}
    void declare(Registry& registry) override;

  private:
    entity::Host& host_;
};

// 40 hexadecimal digits for the picture itself, not its Base64 text (XEP-0153 §4.1); empty when
// there is none, when it is only linked to, or when it is not Base64.
std::string photo_sha1(const xmpp::Element& vcard);

}  // namespace parlance::server::modules
