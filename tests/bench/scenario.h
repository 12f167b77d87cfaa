// The scenarios of the load generator, one function each. Each reads its own arguments, drives the
// server through `client`, and returns what it measured. Throw SessionError or std::exception.
#pragma once

#include "arguments.h"
#include "process_tree.h"
#include "report.h"
#include "session.h"

namespace parlance::bench {

// Creates accounts by in-band registration (XEP-0077).
Report register_accounts(Arguments& arguments, Client& client, ProcessTree& servers);
// Makes each of a ring of users a mutual contact of its neighbours (RFC 6121 §3).
Report subscribe_ring(Arguments& arguments, Client& client, ProcessTree& servers);
// Resident memory of the server per idle session.
Report measure_idle(Arguments& arguments, Client& client, ProcessTree& servers);
// The same of sessions whose connections are gone and that may be resumed.
Report measure_hibernating(Arguments& arguments, Client& client, ProcessTree& servers);
// Logins per CPU-second of the server.
Report measure_logins(Arguments& arguments, Client& client, ProcessTree& servers);
// One-to-one messages: open loop at a fixed rate, or closed loop with a window per pair.
Report measure_messages(Arguments& arguments, Client& client, ProcessTree& servers);
// Presence updates delivered to contacts.
Report measure_presence(Arguments& arguments, Client& client, ProcessTree& servers);
// Pubsub events delivered to the subscribers of one account's node.
Report measure_events(Arguments& arguments, Client& client, ProcessTree& servers);
// Items published by many accounts, each at a node of its own.
Report measure_publishing(Arguments& arguments, Client& client, ProcessTree& servers);
// Messages stored for users who are away.
Report measure_offline(Arguments& arguments, Client& client, ProcessTree& servers);
// Logs the users in who were away and counts what was kept for them.
Report collect_offline(Arguments& arguments, Client& client, ProcessTree& servers);
// Sessions whose connections broke and that all come back at once.
Report measure_reconnect(Arguments& arguments, Client& client, ProcessTree& servers);
// Pages of archives that have been filled beforehand.
Report measure_archive_pages(Arguments& arguments, Client& client, ProcessTree& servers);
// Groupchat messages delivered to the occupants of chat rooms.
Report measure_rooms(Arguments& arguments, Client& client, ProcessTree& servers);
// CPU time of joins into a large room.
Report measure_room_join(Arguments& arguments, Client& client, ProcessTree& servers);
// Resident memory of the server per occupant of a room, its session not counted.
Report measure_room_memory(Arguments& arguments, Client& client, ProcessTree& servers);
// Resident memory of the server per connection with another server.
Report measure_links(Arguments& arguments, Client& client, ProcessTree& servers);

}  // namespace parlance::bench
