// SPDX-License-Identifier: GPL-3.0-or-later
#include "monitoring/failures/modes.h"

#include "monitoring/failures/modetexts.h"
#include "monitoring/tilequery.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QSaveFile>
#include <cmath>

namespace monitoring::failures {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(monitoring::failures)
};

QStringList textsOf(const QJsonValue& value)
{
    QStringList texts;
    for (const QJsonValue& each : value.toArray()) {
        texts << each.toString();
    }
    return texts;
}

CountSource sourceOf(const QString& path)
{
    return {path.section(QLatin1Char('/'), 0, 0), path.section(QLatin1Char('/'), 1)};
}

ModeKind kindOf(const QString& name)
{
    static const QMap<QString, ModeKind> kinds{{QStringLiteral("protected"), ModeKind::Protected}, {QStringLiteral("quality"), ModeKind::Quality}, {QStringLiteral("cost"), ModeKind::Cost}};
    return kinds.value(name, ModeKind::Failure);
}

void readRule(const QJsonObject& object, Mode& mode)
{
    mode.needsAll = object.value(QLatin1String("combine")) == QLatin1String("all");
    for (const QJsonValue& each : object.value(QLatin1String("numbers")).toArray()) {
        RuleNumber number;
        number.id = each[QLatin1String("id")].toString();
        number.label = modeText(each[QLatin1String("label")].toString());
        number.unit = each[QLatin1String("unit")].toString();
        number.let = each[QLatin1String("let")].toString();
        number.query = each[QLatin1String("query")].toString();
        number.value = number.shipped = each[QLatin1String("value")].toDouble();
        number.least = each[QLatin1String("least")].toDouble(0);
        number.most = each[QLatin1String("most")].toDouble(1e12);
        mode.numbers << number;
    }
    for (const QJsonValue& each : object.value(QLatin1String("names")).toArray()) {
        const QStringList names = textsOf(each[QLatin1String("value")]);
        mode.names << RuleNames{modeText(each[QLatin1String("label")].toString()), each[QLatin1String("let")].toString(), each[QLatin1String("query")].toString(), names, names};
    }
}

Mode modeOf(const QJsonObject& object)
{
    const auto text = [&object](const char* name) { return object.value(QLatin1String(name)).toString(); };
    Mode mode;
    mode.id = text("id");
    mode.group = text("group");
    mode.name = modeText(text("name"));
    mode.meaning = modeText(text("meaning"));
    mode.signal = modeText(text("signal"));
    mode.rule = modeText(text("rule"));
    mode.remedy = modeText(text("remedy"));
    mode.link = text("link");
    mode.kind = kindOf(text("kind"));
    mode.severity = mode.shippedSeverity = object.value(QLatin1String("severity")).toInt(3);
    mode.grade = text("grade");
    mode.within = text("within");
    mode.computed = text("computed");
    mode.metrics = textsOf(object.value(QLatin1String("metrics")));
    mode.per = sourceOf(text("per"));
    readRule(object, mode);
    for (const QJsonValue& group : object.value(QLatin1String("count")).toArray()) {
        QList<CountSource> alternatives;
        for (const QString& path : textsOf(group)) {
            alternatives << sourceOf(path);
        }
        mode.count << alternatives;
    }
    for (const QJsonValue& each : object.value(QLatin1String("needs")).toArray()) {
        mode.needs << textsOf(each);
    }
    return mode;
}

QJsonObject resource(const QString& name)
{
    QFile file(QStringLiteral(":/failures/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

} // namespace

QString modeText(const QString& english)
{
    return english.isEmpty() ? QString() : QCoreApplication::translate("monitoring::failures::Modes", english.toUtf8().constData());
}

QString severityName(int severity)
{
    return severity <= 1 ? Text::tr("Critical") : severity == 2 ? Text::tr("High") : severity == 3 ? Text::tr("Medium") : Text::tr("Low");
}

QString kindName(ModeKind kind)
{
    return kind == ModeKind::Protected ? Text::tr("Protected") : kind == ModeKind::Quality ? Text::tr("Quality") : kind == ModeKind::Cost ? Text::tr("Cost") : Text::tr("Failed");
}

QString groupName(const QString& group)
{
    return group == QLatin1String("safety") ? Text::tr("Safety") : group == QLatin1String("quality") ? Text::tr("Answers") : group == QLatin1String("cost") ? Text::tr("Cost and agents") : Text::tr("Reliability");
}

double Mode::number(const QString& wanted, double otherwise) const
{
    for (const RuleNumber& each : numbers) {
        if (each.id == wanted) {
            return each.value;
        }
    }
    return otherwise;
}

ModeCatalogue ModeCatalogue::shipped()
{
    ModeCatalogue catalogue;
    const QJsonObject modes = resource(QStringLiteral("modes.json"));
    for (const QJsonValue& each : modes.value(QLatin1String("modes")).toArray()) {
        catalogue.m_modes << modeOf(each.toObject());
    }
    for (const QJsonValue& each : modes.value(QLatin1String("sources")).toArray()) {
        catalogue.m_sources << LogSource{each[QLatin1String("id")].toString(), each[QLatin1String("kind")].toString(), modeText(each[QLatin1String("name")].toString()),
                                         modeText(each[QLatin1String("howTo")].toString())};
    }
    for (const QJsonValue& each : resource(QStringLiteral("agenttaxonomy.json")).value(QLatin1String("entries")).toArray()) {
        const QString seen = each[QLatin1String("seen")].toString();
        AgentRisk risk;
        risk.group = modeText(each[QLatin1String("group")].toString());
        risk.name = modeText(each[QLatin1String("name")].toString());
        risk.note = modeText(each[QLatin1String("note")].toString());
        risk.seen = seen == QLatin1String("measurable") ? AgentRisk::Seen::Measurable : seen == QLatin1String("partly") ? AgentRisk::Seen::Partly : AgentRisk::Seen::NeedsReview;
        risk.modes = textsOf(each[QLatin1String("modes")]);
        catalogue.m_risks << risk;
    }
    return catalogue;
}

ModeCatalogue ModeCatalogue::fromFile(const QString& name, core::Error* problem)
{
    ModeCatalogue catalogue = shipped();
    QFile file(name);
    if (name.isEmpty() || !file.exists()) {
        return catalogue;
    }
    const QJsonDocument document = file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.read(4 * 1024 * 1024)) : QJsonDocument();
    if (document.isObject()) {
        catalogue.apply(document.object());
    } else if (problem != nullptr) {
        *problem = core::Error::make(core::ErrorKind::Storage, Text::tr("Your rules of failure modes cannot be read; the shipped ones are used."), name);
    }
    return catalogue;
}

core::Result<void> ModeCatalogue::save(const QString& name) const
{
    QSaveFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(changes()).toJson()) < 0 || !file.commit()) {
        return core::failure(core::ErrorKind::Storage, Text::tr("The rules cannot be saved: %1").arg(file.errorString()), name);
    }
    return core::Result<void>::ok();
}

const Mode* ModeCatalogue::find(const QString& id) const
{
    return const_cast<ModeCatalogue*>(this)->at(id);
}

Mode* ModeCatalogue::at(const QString& id)
{
    const auto it = std::find_if(m_modes.begin(), m_modes.end(), [&id](const Mode& mode) { return mode.id == id; });
    return it == m_modes.end() ? nullptr : &*it;
}

const LogSource* ModeCatalogue::source(const QString& id) const
{
    const auto it = std::find_if(m_sources.begin(), m_sources.end(), [&id](const LogSource& source) { return source.id == id; });
    return it == m_sources.end() ? nullptr : &*it;
}

bool ModeCatalogue::setNumber(const QString& id, const QString& number, double value)
{
    Mode* const mode = at(id);
    if (mode == nullptr) {
        return false;
    }
    for (RuleNumber& each : mode->numbers) {
        if (each.id == number && value >= each.least && value <= each.most) {
            each.value = value;
            return true;
        }
    }
    return false;
}

bool ModeCatalogue::setSeverity(const QString& id, int severity)
{
    Mode* const mode = at(id);
    if (mode == nullptr || severity < 1 || severity > 4) {
        return false;
    }
    mode->severity = severity;
    return true;
}

bool ModeCatalogue::setNames(const QString& id, const QString& let, const QStringList& names)
{
    Mode* const mode = at(id);
    if (mode == nullptr) {
        return false;
    }
    for (RuleNames& each : mode->names) {
        if (each.let == let && names.size() <= 50) {
            each.value = names;
            return true;
        }
    }
    return false;
}

void ModeCatalogue::reset(const QString& id)
{
    Mode* const mode = at(id);
    if (mode == nullptr) {
        return;
    }
    mode->severity = mode->shippedSeverity;
    for (RuleNumber& each : mode->numbers) {
        each.value = each.shipped;
    }
    for (RuleNames& each : mode->names) {
        each.value = each.shipped;
    }
}

bool ModeCatalogue::isChanged(const QString& id) const
{
    return changes().contains(id);
}

QJsonObject ModeCatalogue::changes() const
{
    QJsonObject all;
    for (const Mode& mode : m_modes) {
        QJsonObject changed, numbers, names;
        for (const RuleNumber& each : mode.numbers) {
            if (each.isChanged()) {
                numbers.insert(each.id, each.value);
            }
        }
        for (const RuleNames& each : mode.names) {
            if (each.value != each.shipped) {
                names.insert(each.let, QJsonArray::fromStringList(each.value));
            }
        }
        if (mode.severity != mode.shippedSeverity) {
            changed.insert(QStringLiteral("severity"), mode.severity);
        }
        if (!numbers.isEmpty()) {
            changed.insert(QStringLiteral("numbers"), numbers);
        }
        if (!names.isEmpty()) {
            changed.insert(QStringLiteral("names"), names);
        }
        if (!changed.isEmpty()) {
            all.insert(mode.id, changed);
        }
    }
    return all;
}

void ModeCatalogue::apply(const QJsonObject& changes)
{
    for (auto it = changes.begin(); it != changes.end(); ++it) {
        const QJsonObject changed = it->toObject();
        const QJsonObject numbers = changed.value(QLatin1String("numbers")).toObject();
        for (auto number = numbers.begin(); number != numbers.end(); ++number) {
            (void)setNumber(it.key(), number.key(), number->toDouble(-1));
        }
        const QJsonObject names = changed.value(QLatin1String("names")).toObject();
        for (auto name = names.begin(); name != names.end(); ++name) {
            (void)setNames(it.key(), name.key(), textsOf(*name));
        }
        (void)setSeverity(it.key(), changed.value(QLatin1String("severity")).toInt(-1));
    }
}

QString ModeCatalogue::letValue(const QString& query, const QString& let) const
{
    for (const Mode& mode : m_modes) {
        for (const RuleNumber& each : mode.numbers) {
            if (each.let == let && each.query == query) {
                return each.value == std::floor(each.value) && std::abs(each.value) < 1e15 && each.shipped == std::floor(each.shipped) ? QString::number(qint64(each.value))
                                                                                                                                    : QString::number(each.value, 'f', 6);
            }
        }
        for (const RuleNames& each : mode.names) {
            if (each.let == let && each.query == query) {
                QStringList quoted;
                for (const QString& name : each.value) {
                    quoted << kqlText(name);
                }
                return QStringLiteral("dynamic([%1])").arg(quoted.join(QStringLiteral(", ")));
            }
        }
    }
    return {};
}

} // namespace monitoring::failures
