// Mailbox<T>: many threads put, one thread takes. Lock-free, unbounded (memory is bounded at the
// edge, by the window of each stream: two full mailboxes would wait on each other). Items of one
// producer keep their order.
#pragma once

#include <atomic>
#include <utility>
#include <vector>

namespace parlance::base {

template <class T>
class Mailbox {
  public:
    Mailbox() = default;
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;
    ~Mailbox() { take(); }

    // Any thread. True when the mailbox was empty, i.e. the owner has to be woken.
    bool put(T item) {
        Node* node = new Node(std::move(item));
        Node* head = head_.load(std::memory_order_relaxed);
        do {
            node->next = head;
        } while (!head_.compare_exchange_weak(head, node, std::memory_order_seq_cst,
                                              std::memory_order_relaxed));
        return head == nullptr;
    }

    // The owner (others learn nothing from it).
    bool empty() const { return head_.load(std::memory_order_seq_cst) == nullptr; }

    // The owner. Everything put so far, oldest first.
    std::vector<T> take() {
        // Sequentially consistent like put(): an owner that raises a flag and then takes must not
        // miss an item whose producer looked at the flag before.
        Node* node = head_.exchange(nullptr, std::memory_order_seq_cst);
        Node* oldest = nullptr;
        std::size_t count = 0;
        while (node != nullptr) {
            Node* next = node->next;
            node->next = oldest;
            oldest = node;
            node = next;
            ++count;
        }
        std::vector<T> items;
        items.reserve(count);
        while (oldest != nullptr) {
            items.push_back(std::move(oldest->item));
            delete std::exchange(oldest, oldest->next);
        }
        return items;
    }

  private:
    struct Node {
        explicit Node(T value) : item(std::move(value)) {}
        T item;
        Node* next = nullptr;
    };
    std::atomic<Node*> head_ = nullptr;
};

}  // namespace parlance::base
