// The XML namespaces we speak, each under the name its RFC or XEP gives the protocol.
#pragma once

#include <string_view>

namespace parlance::xmpp::ns {

inline constexpr std::string_view client = "jabber:client";
inline constexpr std::string_view server = "jabber:server";
inline constexpr std::string_view component = "jabber:component:accept";  // XEP-0114
inline constexpr std::string_view streams = "http://etherx.jabber.org/streams";
inline constexpr std::string_view stream_errors = "urn:ietf:params:xml:ns:xmpp-streams";
inline constexpr std::string_view stanza_errors = "urn:ietf:params:xml:ns:xmpp-stanzas";
inline constexpr std::string_view tls = "urn:ietf:params:xml:ns:xmpp-tls";
inline constexpr std::string_view sasl = "urn:ietf:params:xml:ns:xmpp-sasl";
inline constexpr std::string_view bind = "urn:ietf:params:xml:ns:xmpp-bind";
inline constexpr std::string_view session = "urn:ietf:params:xml:ns:xmpp-session";
inline constexpr std::string_view pre_approval = "urn:xmpp:features:pre-approval";
inline constexpr std::string_view roster_versioning = "urn:xmpp:features:rosterver";
inline constexpr std::string_view xml = "http://www.w3.org/XML/1998/namespace";

inline constexpr std::string_view roster = "jabber:iq:roster";       // RFC 6121
inline constexpr std::string_view data_forms = "jabber:x:data";      // XEP-0004
inline constexpr std::string_view last_activity = "jabber:iq:last";  // XEP-0012
inline constexpr std::string_view flexible_offline =
    "http://jabber.org/protocol/offline";                                  // XEP-0013
inline constexpr std::string_view muc = "http://jabber.org/protocol/muc";  // XEP-0045
inline constexpr std::string_view muc_stable_id =
    "http://jabber.org/protocol/muc#stable_id";  // XEP-0045
inline constexpr std::string_view muc_self_ping =
    "http://jabber.org/protocol/muc#self-ping-optimization";  // XEP-0410
inline constexpr std::string_view muc_roominfo =
    "http://jabber.org/protocol/muc#roominfo";                                         // XEP-0045
inline constexpr std::string_view muc_admin = "http://jabber.org/protocol/muc#admin";  // XEP-0045
inline constexpr std::string_view muc_owner = "http://jabber.org/protocol/muc#owner";  // XEP-0045
inline constexpr std::string_view muc_roomconfig =
    "http://jabber.org/protocol/muc#roomconfig";                                         // XEP-0045
inline constexpr std::string_view muc_user = "http://jabber.org/protocol/muc#user";      // XEP-0045
inline constexpr std::string_view disco_info = "http://jabber.org/protocol/disco#info";  // XEP-0030
inline constexpr std::string_view disco_items =
    "http://jabber.org/protocol/disco#items";                              // XEP-0030
inline constexpr std::string_view rsm = "http://jabber.org/protocol/rsm";  // XEP-0059
inline constexpr std::string_view private_xml = "jabber:iq:private";       // XEP-0049
// What disco#info says of a command for administrators.
inline constexpr std::string_view admin_command = "urn:parlance:admin:command";
inline constexpr std::string_view commands = "http://jabber.org/protocol/commands";  // XEP-0050
inline constexpr std::string_view vcard = "vcard-temp";                              // XEP-0054
inline constexpr std::string_view registration = "jabber:iq:register";               // XEP-0077
inline constexpr std::string_view preauth = "urn:xmpp:pars:0";         // XEP-0379, XEP-0445
inline constexpr std::string_view ibr_token = "urn:xmpp:ibr-token:0";  // XEP-0445
inline constexpr std::string_view invite = "urn:xmpp:invite";          // XEP-0401
inline constexpr std::string_view registration_feature =
    "http://jabber.org/features/iq-register";  // XEP-0077
inline constexpr std::string_view chat_states =
    "http://jabber.org/protocol/chatstates";                                     // XEP-0085
inline constexpr std::string_view version = "jabber:iq:version";                 // XEP-0092
inline constexpr std::string_view caps = "http://jabber.org/protocol/caps";      // XEP-0115
inline constexpr std::string_view vcard_update = "vcard-temp:x:update";          // XEP-0153
inline constexpr std::string_view server_information = "urn:xmpp:serverinfo:0";  // XEP-0485
inline constexpr std::string_view contact_info =
    "http://jabber.org/network/serverinfo";                                      // XEP-0157
inline constexpr std::string_view offline = "msgoffline";                        // XEP-0160
inline constexpr std::string_view blocking = "urn:xmpp:blocking";                // XEP-0191
inline constexpr std::string_view blocking_errors = "urn:xmpp:blocking:errors";  // XEP-0191
inline constexpr std::string_view receipts = "urn:xmpp:receipts";                // XEP-0184
inline constexpr std::string_view stream_management = "urn:xmpp:sm:3";           // XEP-0198
inline constexpr std::string_view ping = "urn:xmpp:ping";                        // XEP-0199
inline constexpr std::string_view time = "urn:xmpp:time";                        // XEP-0202
inline constexpr std::string_view delay = "urn:xmpp:delay";                      // XEP-0203
inline constexpr std::string_view data_validate =
    "http://jabber.org/protocol/xdata-validate";                             // XEP-0122
inline constexpr std::string_view conference = "jabber:x:conference";        // XEP-0249
inline constexpr std::string_view carbons = "urn:xmpp:carbons:2";            // XEP-0280
inline constexpr std::string_view forward = "urn:xmpp:forward:0";            // XEP-0297
inline constexpr std::string_view mam = "urn:xmpp:mam:2";                    // XEP-0313
inline constexpr std::string_view mam_extended = "urn:xmpp:mam:2#extended";  // XEP-0313
inline constexpr std::string_view mam_groupchat_field = "urn:xmpp:mam:2#groupchat-field";  // §7
inline constexpr std::string_view delegation = "urn:xmpp:delegation:2";          // XEP-0355
inline constexpr std::string_view privilege = "urn:xmpp:privilege:2";            // XEP-0356
inline constexpr std::string_view component_bind = "urn:xmpp:component:0";       // XEP-0225
inline constexpr std::string_view chat_markers = "urn:xmpp:chat-markers:0";      // XEP-0333
inline constexpr std::string_view hints = "urn:xmpp:hints";                      // XEP-0334
inline constexpr std::string_view jingle_message = "urn:xmpp:jingle-message:0";  // XEP-0353
inline constexpr std::string_view client_state = "urn:xmpp:csi:0";               // XEP-0352
inline constexpr std::string_view reporting = "urn:xmpp:reporting:1";            // XEP-0377
inline constexpr std::string_view reporting_0 = "urn:xmpp:reporting:0";          // XEP-0377 0.2
inline constexpr std::string_view jid = "urn:xmpp:jid:0";                        // in reports
inline constexpr std::string_view stanza_id = "urn:xmpp:sid:0";                  // XEP-0359
inline constexpr std::string_view openpgp = "urn:xmpp:openpgp:0";                // XEP-0373
inline constexpr std::string_view encryption = "urn:xmpp:eme:0";                 // XEP-0380
inline constexpr std::string_view omemo_legacy =
    "eu.siacs.conversations.axolotl";                          // XEP-0384 before 0.4
inline constexpr std::string_view omemo = "urn:xmpp:omemo:2";  // XEP-0384
inline constexpr std::string_view message_retract = "urn:xmpp:message-retract:1";  // XEP-0424
inline constexpr std::string_view message_tombstone =
    "urn:xmpp:message-retract:1#tombstone";                                        // XEP-0424
inline constexpr std::string_view inbox = "urn:xmpp:inbox:1";                      // XEP-0430
inline constexpr std::string_view message_correct = "urn:xmpp:message-correct:0";  // XEP-0308
inline constexpr std::string_view fulltext = "urn:xmpp:fulltext:0";                // XEP-0431
inline constexpr std::string_view bind2 = "urn:xmpp:bind:0";                       // XEP-0386
inline constexpr std::string_view sasl2 = "urn:xmpp:sasl:2";                       // XEP-0388
inline constexpr std::string_view fast = "urn:xmpp:fast:0";                        // XEP-0484
inline constexpr std::string_view sasl_upgrade = "urn:xmpp:sasl:upgrade:0";        // XEP-0480
inline constexpr std::string_view scram_upgrade = "urn:xmpp:scram-upgrade:0";      // XEP-0480
inline constexpr std::string_view client_access = "urn:xmpp:cam:0";                // XEP-0494
inline constexpr std::string_view pipelining = "urn:xmpp:iap:0";                   // XEP-0509
inline constexpr std::string_view channel_binding = "urn:xmpp:sasl-cb:0";          // XEP-0440
inline constexpr std::string_view reactions = "urn:xmpp:reactions:0";              // XEP-0444
inline constexpr std::string_view stream_limits = "urn:xmpp:stream-limits:0";      // XEP-0478
inline constexpr std::string_view legacy_openpgp = "jabber:x:encrypted";           // XEP-0027
inline constexpr std::string_view pubsub_owner =
    "http://jabber.org/protocol/pubsub#owner";  // XEP-0060
inline constexpr std::string_view pubsub_errors =
    "http://jabber.org/protocol/pubsub#errors";  // XEP-0060
inline constexpr std::string_view pubsub_node_config =
    "http://jabber.org/protocol/pubsub#node_config";                             // XEP-0060
inline constexpr std::string_view pubsub = "http://jabber.org/protocol/pubsub";  // XEP-0060
inline constexpr std::string_view pubsub_event =
    "http://jabber.org/protocol/pubsub#event";  // XEP-0060
inline constexpr std::string_view pubsub_subscribe_options =
    "http://jabber.org/protocol/pubsub#subscribe_options";  // XEP-0060
inline constexpr std::string_view pubsub_authorization =
    "http://jabber.org/protocol/pubsub#subscribe_authorization";               // XEP-0060
inline constexpr std::string_view pubsub_filter = "urn:xmpp:pubsub-filter:0";  // XEP-0462
inline constexpr std::string_view pubsub_metadata =
    "http://jabber.org/protocol/pubsub#meta-data";                                 // XEP-0060
inline constexpr std::string_view shim = "http://jabber.org/protocol/shim";        // XEP-0131
inline constexpr std::string_view address = "http://jabber.org/protocol/address";  // XEP-0033
inline constexpr std::string_view publish_options =
    "http://jabber.org/protocol/pubsub#publish-options";                   // XEP-0060
inline constexpr std::string_view push = "urn:xmpp:push:0";                // XEP-0357
inline constexpr std::string_view push_summary = "urn:xmpp:push:summary";  // XEP-0357
// Most of these are the names of nodes too (XEP-0163).
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

inline constexpr std::string_view pubsub_relationships =
    "urn:xmpp:pubsub-relationships:0";                                                   // XEP-0496
inline constexpr std::string_view pubsub_ext_sub = "urn:xmpp:pubsub-ext-sub:0";          // XEP-0497
inline constexpr std::string_view pubsub_ext_disco = "urn:xmpp:pubsub-ext-disco:0";      // XEP-0499
inline constexpr std::string_view pubsub_attachments = "urn:xmpp:pubsub-attachments:1";  // XEP-0470
inline constexpr std::string_view attachment_summary =
    "urn:xmpp:pubsub-attachments:summary:1";                                // XEP-0470
inline constexpr std::string_view public_subscriptions = "urn:xmpp:pps:0";  // XEP-0465

// Of multi-user chat, beside those of XEP-0045 above.
inline constexpr std::string_view muc_register =
    "http://jabber.org/protocol/muc#register";  // XEP-0045
inline constexpr std::string_view muc_request =
    "http://jabber.org/protocol/muc#request";                                        // XEP-0045
inline constexpr std::string_view occupant_id = "urn:xmpp:occupant-id:0";            // XEP-0421
inline constexpr std::string_view message_moderate = "urn:xmpp:message-moderate:1";  // XEP-0425
// XEP-0425 before 0.3, which built on XEP-0422 and on XEP-0424 before 0.4.
inline constexpr std::string_view old_message_moderate = "urn:xmpp:message-moderate:0";
inline constexpr std::string_view old_message_retract = "urn:xmpp:message-retract:0";
inline constexpr std::string_view fasten = "urn:xmpp:fasten:0";                         // XEP-0422
inline constexpr std::string_view channel_search = "urn:xmpp:channel-search:0:search";  // XEP-0433
inline constexpr std::string_view channel_search_params =
    "urn:xmpp:channel-search:0:search-params";  // XEP-0433
inline constexpr std::string_view channel_search_errors =
    "urn:xmpp:channel-search:0:error";  // XEP-0433

// Of rooms.
inline constexpr std::string_view rai = "urn:xmpp:rai:0";              // XEP-0437
inline constexpr std::string_view mention_notices = "urn:xmpp:mmn:0";  // XEP-0452
inline constexpr std::string_view reference = "urn:xmpp:reference:0";  // XEP-0372
inline constexpr std::string_view mentions = "urn:xmpp:mentions:0";    // XEP-0513

// Between servers.
inline constexpr std::string_view dialback = "jabber:server:dialback";              // XEP-0220
inline constexpr std::string_view dialback_feature = "urn:xmpp:features:dialback";  // XEP-0220
inline constexpr std::string_view bidi = "urn:xmpp:bidi";                           // XEP-0288
inline constexpr std::string_view bidi_feature = "urn:xmpp:features:bidi";          // XEP-0288

}  // namespace parlance::xmpp::ns
