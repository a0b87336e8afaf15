// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/charts/chartexport.h"

#include "core/csv.h"
#include "widgets/charts/plot.h"
#include "widgets/charts/strokes.h"
#include "widgets/common/theme.h"

#include <QBuffer>
#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QMimeData>
#include <QPainter>
#include <QSvgGenerator>
#include <cmath>

namespace widgets::charts {

using common::Theme;
using common::TypeRole;

namespace {

constexpr double edge = 16;

double headHeight()
{
    return std::ceil(QFontMetricsF(Theme::font(TypeRole::Strong)).height()) + 8;
}

/// Legend entries in lines of `width`; returns the height. Draws when there is a painter.
double layLegend(const Plot& plot, double width, double top, QPainter* painter)
{
    const QFontMetricsF metrics(Theme::font(TypeRole::Caption));
    const double line = std::ceil(metrics.height()) + 6;
    double x = edge;
    double y = top;
    for (const LegendEntry& entry : plot.legend()) {
        if (!plot.isShown(entry.name)) {
            continue;
        }
        const double wide = 30 + metrics.horizontalAdvance(entry.name) + 16;
        if (x + wide > width && x > edge) {
            x = edge;
            y += line;
        }
        if (painter) {
            paintSwatch(*painter, QRectF(x, y, 24, line), seriesStyle(entry.style, Theme::tokens()), Theme::tokens().canvas, entry.isBlock);
            painter->setPen(Theme::tokens().text);
            painter->drawText(QRectF(x + 30, y, wide, line), Qt::AlignVCenter | Qt::TextSingleLine, entry.name);
        }
        x += wide;
    }
    return y - top + line + 4;
}

QSizeF sheetSize(const Plot& plot)
{
    const QSizeF size = plot.size().expandedTo(QSize(320, 160));
    return {size.width(), headHeight() + size.height() + layLegend(plot, size.width(), 0, nullptr)};
}

void paintSheet(QPainter& painter, const Plot& plot, const QString& title)
{
    const QSizeF sheet = sheetSize(plot);
    const double legend = layLegend(plot, sheet.width(), 0, nullptr);
    const QSizeF size(sheet.width(), sheet.height() - headHeight() - legend);
    painter.fillRect(QRectF(QPointF(), sheet), Theme::tokens().canvas);
    painter.setFont(Theme::font(TypeRole::Strong));
    painter.setPen(Theme::tokens().text);
    painter.drawText(QRectF(edge, 4, sheet.width() - 2 * edge, headHeight()), Qt::AlignVCenter | Qt::TextSingleLine, title);
    painter.save();
    painter.translate(0, headHeight());
    plot.paintTo(painter, size);
    painter.restore();
    painter.setFont(Theme::font(TypeRole::Caption));
    layLegend(plot, sheet.width(), headHeight() + size.height(), &painter);
}

} // namespace

QByteArray csvOf(const QAbstractItemModel& table, int most)
{
    QStringList cells;
    for (int column = 0; column < table.columnCount(); ++column) {
        cells << table.headerData(column, Qt::Horizontal).toString();
    }
    QByteArray text = core::csvRecord(cells);
    for (int row = 0; row < std::min(table.rowCount(), most); ++row) {
        cells.clear();
        for (int column = 0; column < table.columnCount(); ++column) {
            cells << core::plainCell(table.index(row, column).data(Qt::EditRole));
        }
        text += core::csvRecord(cells);
    }
    return text;
}

QImage pictureOf(const Plot& plot, const QString& title)
{
    QImage image((sheetSize(plot) * 2).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    QPainter painter(&image);
    paintSheet(painter, plot, title);
    return image;
}

QByteArray svgOf(const Plot& plot, const QString& title)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    const QSizeF size = sheetSize(plot);
    generator.setSize(size.toSize());
    generator.setViewBox(QRectF(QPointF(), size));
    generator.setTitle(title.toHtmlEscaped()); // the generator writes it as it is
    generator.setDescription(plot.summary().toHtmlEscaped());
    QPainter painter(&generator);
    paintSheet(painter, plot, title);
    painter.end();
    return buffer.data();
}

void copyTable(Plot& plot)
{
    QGuiApplication::clipboard()->setText(QString::fromUtf8(csvOf(*plot.table())));
}

void copyPicture(const Plot& plot, const QString& title)
{
    QGuiApplication::clipboard()->setImage(pictureOf(plot, title));
}

void copySvg(const Plot& plot, const QString& title)
{
    const QByteArray svg = svgOf(plot, title);
    auto* const data = new QMimeData; // the clipboard owns it
    data->setData(QStringLiteral("image/svg+xml"), svg);
    data->setText(QString::fromUtf8(svg));
    QGuiApplication::clipboard()->setMimeData(data);
}

} // namespace widgets::charts
