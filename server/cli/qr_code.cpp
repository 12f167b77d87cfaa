#include "server/cli/qr_code.h"

#include <qrencode.h>

#include <memory>

namespace parlance::server::cli {

namespace {

// The light margin without which cameras do not find the code (ISO/IEC 18004 §5.3.8).
constexpr int kQuiet = 4;
// Black on white, and back.
constexpr std::string_view kPaper = "\x1b[30;107m";
constexpr std::string_view kDone = "\x1b[0m\n";

bool is_dark(const QRcode& code, int row, int column) {
    if (row < 0 || column < 0 || row >= code.width || column >= code.width) return false;
    return (code.data[row * code.width + column] & 1) != 0;
}

}  // namespace

std::string qr_code(std::string_view text) {
    std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeString8bit(std::string(text).c_str(), 0, QR_ECLEVEL_L), &QRcode_free);
    if (!code) return {};
    std::string lines;
    for (int row = -kQuiet; row < code->width + kQuiet; row += 2) {
        lines += kPaper;
        for (int column = -kQuiet; column < code->width + kQuiet; ++column) {
            const bool upper = is_dark(*code, row, column);
            const bool lower = is_dark(*code, row + 1, column);
            if (upper && lower) {
                lines += "█";
            } else if (upper) {
                lines += "▀";
            } else {
                lines += lower ? "▄" : " ";
            }
        }
        lines += kDone;
    }
    return lines;
}

}  // namespace parlance::server::cli
