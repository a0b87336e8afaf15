// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a fuzz target without libFuzzer: every seed, then a fixed sequence of mutations of them. On a fault the input is left in
// `crash-input` in the working directory.
#include "fuzz/require.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <csignal>
#include <random>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {

constexpr qsizetype kMaxInput = 16 * 1024;

QByteArray current;

void keepInput(int signal)
{
#ifdef Q_OS_UNIX
    const int file = ::open("crash-input", O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0) {
        [[maybe_unused]] const auto written = ::write(file, current.constData(), static_cast<std::size_t>(current.size()));
        ::close(file);
    }
#endif
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

void run(const QByteArray& bytes)
{
    current = bytes;
    current.detach();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(current.constData()), static_cast<std::size_t>(current.size()));
}

QList<QByteArray> readSeeds(const QString& directory)
{
    QList<QByteArray> seeds;
    const QFileInfoList files = QDir(directory).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly)) {
            seeds.append(file.readAll());
        }
    }
    return seeds;
}

/// The words of a libFuzzer dictionary: `"text"` with \\, \" and \xNN.
QList<QByteArray> readWords(const QString& path)
{
    QList<QByteArray> words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return words;
    }
    static const QRegularExpression quoted(QStringLiteral("\"((?:[^\"\\\\]|\\\\.)*)\""));
    static const QRegularExpression escape(QStringLiteral("\\\\(?:x([0-9a-fA-F]{2})|(.))"));
    const QList<QByteArray> lines = file.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QRegularExpressionMatch match = quoted.match(QString::fromLatin1(line));
        if (line.startsWith('#') || !match.hasMatch()) {
            continue;
        }
        const QString text = match.captured(1);
        QByteArray word;
        qsizetype at = 0;
        for (const QRegularExpressionMatch& one : escape.globalMatch(text)) {
            word += QStringView(text).mid(at, one.capturedStart() - at).toLatin1();
            word += one.captured(1).isEmpty() ? one.captured(2).toLatin1() : QByteArray::fromHex(one.captured(1).toLatin1());
            at = one.capturedEnd();
        }
        words.append(word + QStringView(text).mid(at).toLatin1());
    }
    return words;
}

/// Mutations in a sequence that the seed number alone decides (the standard fixes mt19937's output, not the distributions').
class Mutator
{
public:
    Mutator(QList<QByteArray> seeds, QList<QByteArray> words, unsigned seed)
        : m_seeds(std::move(seeds)), m_words(std::move(words)), m_random(seed)
    {
    }
    QByteArray next()
    {
        QByteArray bytes = m_seeds.at(below(m_seeds.size()));
        const qsizetype steps = 1 + below(6);
        for (qsizetype i = 0; i < steps; ++i) {
            change(bytes);
        }
        bytes.truncate(kMaxInput);
        return bytes;
    }

private:
    qsizetype below(qsizetype limit) { return limit <= 0 ? 0 : static_cast<qsizetype>(m_random() % static_cast<unsigned long>(limit)); }
    void change(QByteArray& bytes)
    {
        const qsizetype at = below(bytes.size() + 1);
        const qsizetype length = below(std::min<qsizetype>(bytes.size() - at, 64) + 1);
        switch (below(7)) {
        case 0:
            if (at < bytes.size()) {
                bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
            }
            break;
        case 1:
            bytes.insert(at, static_cast<char>(below(256)));
            break;
        case 2:
            bytes.remove(at, length);
            break;
        case 3:
            bytes.insert(at, bytes.mid(at, length).repeated(1 + below(8)));
            break;
        case 4:
            bytes.truncate(at);
            break;
        case 5: {
            const QByteArray other = m_seeds.at(below(m_seeds.size()));
            bytes.replace(at, length, other.mid(below(other.size())));
            break;
        }
        default:
            bytes.insert(at, m_words.isEmpty() ? QByteArray("0") : m_words.at(below(m_words.size())));
        }
    }

    QList<QByteArray> m_seeds;
    QList<QByteArray> m_words;
    std::mt19937 m_random;
};

} // namespace

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments << QString::fromLocal8Bit(argv[i]);
    }
    const auto option = [&arguments](const QString& name) {
        const qsizetype at = arguments.indexOf(name);
        const QString value = at < 0 ? QString() : arguments.value(at + 1);
        arguments.remove(at < 0 ? 0 : at, at < 0 ? 0 : std::min<qsizetype>(2, arguments.size() - at));
        return value;
    };
    const int runs = option(QStringLiteral("--runs")).toInt();
    const unsigned seed = option(QStringLiteral("--seed")).toUInt();
    const QList<QByteArray> words = readWords(option(QStringLiteral("--dict")));
    const QList<QByteArray> seeds = readSeeds(arguments.value(0));
    if (seeds.isEmpty() || words.isEmpty()) {
        std::fprintf(stderr, "no seeds or no words: %s\n", qPrintable(arguments.join(QLatin1Char(' '))));
        return 2;
    }
    for (const int signal : {SIGABRT, SIGSEGV, SIGFPE, SIGILL}) {
        std::signal(signal, keepInput);
    }
    run({});
    for (const QByteArray& bytes : seeds) {
        run(bytes);
    }
    Mutator mutator(seeds, words, seed);
    for (int i = 0; i < runs; ++i) {
        run(mutator.next());
    }
    std::printf("%lld seeds, %d mutations, no finding\n", static_cast<long long>(seeds.size()), runs);
    return 0;
}
