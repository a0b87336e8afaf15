// SPDX-License-Identifier: GPL-3.0-or-later
// tokens FILE|-: exact number of tokens of a file's text. Works without a network and without a sign-in.
#include "tokens/tokens.h"

#include "cli/commands.h"

#include <QCoreApplication>
#include <QFile>

namespace cli {

namespace {

constexpr qint64 kLargestText = 256 * 1024 * 1024;

QString tr(const char* text)
{
    return QCoreApplication::translate("cli::Tokens", text);
}

class Tokens : public Command
{
public:
    QString name() const override { return QStringLiteral("tokens"); }
    QString summary() const override { return tr("Counts the tokens of a file's text exactly as the models do."); }
    QString arguments() const override { return QStringLiteral("FILE|-"); }
    void declare(QCommandLineParser& parser) const override
    {
        parser.addOption({QStringLiteral("encoding"), tr("o200k_base or cl100k_base; without it that of --model, else o200k_base."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("model"), tr("Takes the encoding of this model, for example gpt-4o."), QStringLiteral("name")});
        parser.addOption({QStringLiteral("ids"), tr("Also prints the tokens' numbers.")});
        parser.addOption({QStringLiteral("specials"), tr("Special tokens in the text: text (as a service takes them from a person; unless given), allow or refuse."), QStringLiteral("how")});
    }
    QCoro::Task<int> run(Invocation invocation) override;
};

core::Result<QByteArray> textOf(const Invocation& invocation)
{
    if (invocation.arguments.size() != 1) {
        return core::failure(core::ErrorKind::InvalidInput, tr("Give one file, or - for standard input."), QStringLiteral("FILE"));
    }
    const QString name = invocation.arguments.first();
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!isOpen) {
        return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
    }
    QByteArray bytes = file.read(kLargestText + 1);
    if (file.error() != QFileDevice::NoError) {
        return core::failure(core::ErrorKind::Storage, tr("The file cannot be read: %1").arg(file.errorString()), name);
    }
    if (bytes.size() > kLargestText) {
        return core::failure(core::ErrorKind::Storage, tr("The file is larger than 256 MB."), name);
    }
    return bytes;
}

core::Result<tokens::EncodingName> encodingOf(const QCommandLineParser& parser)
{
    if (parser.isSet(QStringLiteral("encoding"))) {
        const QString given = parser.value(QStringLiteral("encoding"));
        const std::optional<tokens::EncodingName> encoding = tokens::encodingNamed(given);
        if (!encoding) {
            return core::failure(core::ErrorKind::InvalidInput, tr("There is no encoding %1; known are o200k_base and cl100k_base.").arg(given), QStringLiteral("--encoding"));
        }
        return *encoding;
    }
    if (parser.isSet(QStringLiteral("model"))) {
        const QString given = parser.value(QStringLiteral("model"));
        const std::optional<tokens::EncodingName> encoding = tokens::encodingOfModel(given);
        if (!encoding) {
            return core::failure(core::ErrorKind::InvalidInput, tr("The encoding of the model %1 is not known; choose one with --encoding.").arg(given), QStringLiteral("--model"));
        }
        return *encoding;
    }
    return tokens::EncodingName::O200kBase;
}

core::Result<tokens::SpecialPolicy> policyOf(const QCommandLineParser& parser, const tokens::Encoding& encoding)
{
    const QString how = parser.isSet(QStringLiteral("specials")) ? parser.value(QStringLiteral("specials")) : QStringLiteral("text");
    if (how == QLatin1String("text")) {
        return tokens::SpecialPolicy::asText();
    }
    if (how == QLatin1String("allow")) {
        return encoding.allSpecialsAllowed();
    }
    if (how == QLatin1String("refuse")) {
        return encoding.allSpecialsRefused();
    }
    return core::failure(core::ErrorKind::InvalidInput, tr("%1 is none of text, allow and refuse.").arg(how), QStringLiteral("--specials"));
}

QJsonArray arrayOf(const std::vector<tokens::TokenId>& ids)
{
    QJsonArray array;
    for (const tokens::TokenId id : ids) {
        array.append(qint64(id));
    }
    return array;
}

QString listOf(const std::vector<tokens::TokenId>& ids)
{
    QString list;
    for (const tokens::TokenId id : ids) {
        list += (list.isEmpty() ? QString() : QStringLiteral(" ")) + QString::number(id);
    }
    return list;
}

QCoro::Task<int> Tokens::run(Invocation invocation)
{
    const core::Result<tokens::EncodingName> name = encodingOf(*invocation.parser);
    if (!name) {
        co_return report(invocation, name.error());
    }
    const tokens::Encoding& encoding = tokens::Encoding::of(*name);
    const core::Result<tokens::SpecialPolicy> policy = policyOf(*invocation.parser, encoding);
    if (!policy) {
        co_return report(invocation, policy.error());
    }
    const core::Result<QByteArray> text = textOf(invocation);
    if (!text) {
        co_return report(invocation, text.error());
    }
    const core::Result<std::vector<tokens::TokenId>> ids = encoding.encode(QByteArrayView(*text), *policy);
    if (!ids) {
        co_return report(invocation, ids.error());
    }
    QJsonObject result{{QStringLiteral("encoding"), tokens::encodingText(*name)}, {QStringLiteral("count"), qint64(ids->size())}};
    QList<Column> columns{{QStringLiteral("encoding"), tr("Encoding")}, {QStringLiteral("count"), tr("Tokens")}};
    if (invocation.parser->isSet(QStringLiteral("ids"))) {
        result.insert(QStringLiteral("ids"), invocation.output.format() == Format::Json ? QJsonValue(arrayOf(*ids)) : QJsonValue(listOf(*ids)));
        columns.append({QStringLiteral("ids"), tr("Numbers")});
    }
    invocation.output.object(result, columns);
    co_return int(Done);
}

} // namespace

std::unique_ptr<Command> makeTokens()
{
    return std::make_unique<Tokens>();
}

} // namespace cli
