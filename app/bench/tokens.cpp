// SPDX-License-Identifier: GPL-3.0-or-later
// Tokens: a whole text beside the published tokenizers, and one key pressed in a long prompt.
#include "bench/benchmarks.h"
#include "bench/measure.h"
#include "tokens/corpus.h"
#include "tokens/tokens.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryFile>
#include <algorithm>
#include <memory>

namespace bench {

namespace {

constexpr qsizetype kText = 2'000'000;
constexpr qsizetype kPrompt = 100'000;

/// What prompts and documents are made of: half English, the rest other scripts, code, numbers and emoji.
QByteArray mixedText(qsizetype size)
{
    corpus::Generator generator(1);
    QByteArray text;
    while (text.size() < size) {
        text += generator.sentences(0, 2000);
        text += generator.text(corpus::Kind::Mixed, 1400);
        text += generator.text(corpus::Kind::Code, 500);
        text += generator.text(corpus::Kind::Digits, 60) + ' ' + generator.text(corpus::Kind::Emoji, 40) + '\n';
    }
    return text;
}

/// The folder with the packages: PILOTHOUSE_TOKENIZERS, or where the interop tests of any build of this tree installed them.
QString packagesFolder()
{
    QStringList places{qEnvironmentVariable("PILOTHOUSE_TOKENIZERS"), QCoreApplication::applicationDirPath() + QStringLiteral("/../tests/interop/clients")};
    for (const QString& preset : {QStringLiteral("release"), QStringLiteral("dev")}) {
        places << QStringLiteral(PILOTHOUSE_SOURCE_DIR "/build/") + preset + QStringLiteral("/tests/interop/clients");
    }
    for (const QString& place : places) {
        if (!place.isEmpty() && QFileInfo::exists(place + QStringLiteral("/node_modules/tiktoken")) && QFileInfo::exists(place + QStringLiteral("/node_modules/gpt-tokenizer"))) {
            return place;
        }
    }
    return {};
}

/// The published tokenizers in a process of their own, warm.
class PublishedTokenizers
{
public:
    explicit PublishedTokenizers(const QByteArray& text)
    {
        const QString node = QStandardPaths::findExecutable(QStringLiteral("node"));
        const QString packages = packagesFolder();
        if (node.isEmpty() || packages.isEmpty() || !m_file.open() || m_file.write(text) != text.size() || !m_file.flush()) {
            return;
        }
        m_process.start(node, {QStringLiteral(PILOTHOUSE_SOURCE_DIR "/tests/bench/tokens.mjs"), packages, m_file.fileName()});
        m_tokens = answer().value(QLatin1String("ready")).toInteger(-1);
    }
    ~PublishedTokenizers()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(5000);
    }
    Q_DISABLE_COPY_MOVE(PublishedTokenizers)
    qint64 tokens() const { return m_tokens; } ///< -1 when there are none to ask
    /// The faster of the two, ms.
    std::optional<double> fastest()
    {
        m_process.write("\n");
        const QJsonObject times = answer();
        return times.isEmpty() ? std::nullopt : std::optional(std::min(times.value(QLatin1String("tiktoken")).toDouble(), times.value(QLatin1String("gptTokenizer")).toDouble()));
    }

private:
    QJsonObject answer()
    {
        while (!m_process.canReadLine() && m_process.waitForReadyRead(120'000)) {
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    QTemporaryFile m_file;
    QProcess m_process;
    qint64 m_tokens = -1;
};

Benchmark encode()
{
    struct Setup
    {
        QByteArray text = mixedText(kText);
        PublishedTokenizers published{text};
    };
    auto setup = std::make_shared<std::unique_ptr<Setup>>(); // made when it is first measured
    const auto ready = [setup]() -> Setup& {
        if (!*setup) {
            *setup = std::make_unique<Setup>();
        }
        return **setup;
    };
    Benchmark benchmark;
    benchmark.name = QStringLiteral("tokens.encode");
    benchmark.n = kText;
    benchmark.referenceIs = QStringLiteral("the faster of npm tiktoken (WASM) and npm gpt-tokenizer, warm, same text: half English, twenty scripts, code; o200k_base");
    benchmark.goal = 1;
    benchmark.unavailable = QStringLiteral("node, npm tiktoken or npm gpt-tokenizer is absent, or the numbers of tokens differ");
    benchmark.ours = [ready]() -> std::optional<double> {
        const Setup& all = ready();
        const tokens::Encoding& encoding = tokens::Encoding::of(tokens::EncodingName::O200kBase);
        const double begin = nowMs();
        const std::vector<tokens::TokenId> ids = encoding.encode(QByteArrayView(all.text));
        const double took = nowMs() - begin;
        return qint64(ids.size()) == all.published.tokens() ? std::optional(took) : std::nullopt;
    };
    benchmark.reference = [ready]() -> std::optional<double> { return ready().published.fastest(); };
    return benchmark;
}

/// The slowest of a hundred keys all over a prompt of 100 KB, against the limit for one.
Benchmark keystroke()
{
    auto text = std::make_shared<QByteArray>();
    Benchmark benchmark;
    benchmark.name = QStringLiteral("tokens.keystroke");
    benchmark.n = kPrompt;
    benchmark.referenceIs = QStringLiteral("a limit of 4 ms for the slowest of a hundred keys");
    benchmark.goal = 1;
    benchmark.unavailable = QStringLiteral("the count differs from that of the whole text");
    benchmark.ours = [text]() -> std::optional<double> {
        if (text->isEmpty()) {
            *text = mixedText(kPrompt);
        }
        const tokens::Encoding& encoding = tokens::Encoding::of(tokens::EncodingName::O200kBase);
        tokens::IncrementalCounter counter(encoding);
        counter.setText(*text);
        double slowest = 0;
        for (int key = 0; key < 100; ++key) {
            const qsizetype at = counter.text().indexOf(' ', key * (kPrompt / 100));
            const double begin = nowMs();
            counter.edit(at, 0, "e");
            slowest = std::max(slowest, nowMs() - begin);
        }
        return counter.count() == encoding.count(counter.text()) ? std::optional(slowest) : std::nullopt;
    };
    benchmark.reference = []() -> std::optional<double> { return 4; };
    return benchmark;
}

} // namespace

std::vector<Benchmark> tokenBenchmarks()
{
    return {encode(), keystroke()};
}

} // namespace bench
