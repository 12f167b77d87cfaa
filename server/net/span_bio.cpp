#include "server/net/span_bio.h"

#include <algorithm>
#include <cstring>

#include "base/assert.h"

namespace parlance::server::net {

SpanBio::SpanBio() : bio_(BIO_new(method())) {
    PARLANCE_ASSERT(bio_ != nullptr);
    BIO_set_data(bio_, &feed_);
    BIO_set_init(bio_, 1);
}

SpanBio::~SpanBio() {
    BIO_free(bio_);
}

const BIO_METHOD* SpanBio::method() {
    static BIO_METHOD* const kMethod = [] {
        BIO_METHOD* fresh = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "span");
        PARLANCE_ASSERT(fresh != nullptr);
        BIO_meth_set_read_ex(fresh, &SpanBio::read);
        BIO_meth_set_write_ex(fresh, &SpanBio::write);
        BIO_meth_set_ctrl(fresh, &SpanBio::control);
        return fresh;
    }();
    return kMethod;
}

int SpanBio::read(BIO* bio, char* data, std::size_t size, std::size_t* done) {
    auto* feed = static_cast<Feed*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    if (feed->in.empty()) {
        BIO_set_retry_read(bio);
        return 0;
    }
    *done = std::min(size, feed->in.size());
    std::memcpy(data, feed->in.data(), *done);
    feed->in = feed->in.subspan(*done);
    return 1;
}

int SpanBio::write(BIO* bio, const char* data, std::size_t size, std::size_t* done) {
    auto* feed = static_cast<Feed*>(BIO_get_data(bio));
    BIO_clear_retry_flags(bio);
    feed->out->append(data, size);
    *done = size;
    return 1;
}

long SpanBio::control(BIO*, int command, long, void*) {
    return command == BIO_CTRL_FLUSH ? 1 : 0;
}

}  // namespace parlance::server::net
