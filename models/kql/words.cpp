// SPDX-License-Identifier: GPL-3.0-or-later
#include "kql/words.h"

namespace kql {

namespace {

QStringList split(const char* words)
{
    return QString::fromLatin1(words).split(u' ');
}

QSet<QString> setOf(const char* words)
{
    const QStringList list = split(words);
    return {list.begin(), list.end()};
}

} // namespace

const QSet<QString>& queryOperators()
{
    static const QSet<QString> words =
        setOf("as consume count distinct evaluate extend filter getschema invoke join limit lookup make-series mv-apply mv-expand order parse "
              "parse-kv parse-where partition project project-away project-keep project-rename project-reorder render sample sample-distinct "
              "search serialize sort summarize take top top-hitters top-nested union where");
    return words;
}

const QSet<QString>& keywords()
{
    static const QSet<QString> words =
        setOf("and asc between by contains contains_cs datatable default desc endswith endswith_cs false first from has has_all has_any has_cs "
              "hasprefix hasprefix_cs hassuffix hassuffix_cs in kind last let matches nulls of on or others print range regex search set "
              "startswith startswith_cs step to true typeof union view with withsource");
    return words;
}

QStringList chartKinds()
{
    return split("anomalychart areachart barchart card columnchart ladderchart linechart piechart pivotchart scatterchart stackedareachart table "
                 "timechart timepivot treemap");
}

QStringList typeWords()
{
    return split("bool datetime decimal dynamic guid int long real string timespan");
}

QStringList wordsFor(const QString& queryOperator, const QString& parameter)
{
    if (parameter == u"kind") {
        if (queryOperator == u"join") {
            return split("anti fullouter inner innerunique leftanti leftouter leftsemi rightanti rightouter rightsemi");
        }
        if (queryOperator == u"lookup") {
            return split("inner leftouter");
        }
        if (queryOperator == u"union") {
            return split("inner outer");
        }
        if (queryOperator.startsWith(u"parse")) {
            return split("regex relaxed simple");
        }
        if (queryOperator == u"make-series") {
            return split("nonempty");
        }
    }
    if (parameter == u"bagexpansion" || (parameter == u"kind" && queryOperator == u"mv-expand")) {
        return split("array bag");
    }
    return parameter == u"isfuzzy" ? split("false true") : QStringList();
}

} // namespace kql
