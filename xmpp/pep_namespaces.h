// XML namespaces of what accounts keep in nodes of their own (XEP-0163), beside those of
// namespaces.h; most are the names of the nodes too.
#pragma once

#include <string_view>

namespace parlance::xmpp::ns {

// XEP-0084, also the names of the nodes.
inline constexpr std::string_view avatar_data = "urn:xmpp:avatar:data";
inline constexpr std::string_view avatar_metadata = "urn:xmpp:avatar:metadata";
inline constexpr std::string_view pep_vcard_conversion =
    "urn:xmpp:pep-vcard-conversion:0";                                          // XEP-0398
inline constexpr std::string_view vcard4 = "urn:ietf:params:xml:ns:vcard-4.0";  // RFC 6351
inline constexpr std::string_view vcard4_node = "urn:xmpp:vcard4";              // XEP-0292
inline constexpr std::string_view bookmarks = "urn:xmpp:bookmarks:1";           // XEP-0402
inline constexpr std::string_view old_bookmarks = "storage:bookmarks";          // XEP-0048
inline constexpr std::string_view bookmarks_conversion =
    "urn:xmpp:bookmarks-conversion:0";                                          // XEP-0411
inline constexpr std::string_view displayed_sync = "urn:xmpp:mds:displayed:0";  // XEP-0490
inline constexpr std::string_view displayed_assist = "urn:xmpp:mds:server-assist:0";

}  // namespace parlance::xmpp::ns
