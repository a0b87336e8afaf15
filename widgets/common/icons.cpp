// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/common/icons.h"

#include "widgets/common/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPaintEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace widgets::common {

namespace {

/// Source of an icon; every file strokes and fills with currentColor, which Qt's SVG reader does not know.
const QByteArray& source(const QString& name)
{
    static QHash<QString, QByteArray> sources;
    auto it = sources.find(name);
    if (it == sources.end()) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
        it = sources.insert(name, file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return *it;
}

class LineIconEngine : public QIconEngine
{
public:
    LineIconEngine(QString name, Tone tone, QColor fixed) : m_name(std::move(name)), m_tone(tone), m_fixed(fixed) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        // Reading and stroking an SVG takes a tenth of a millisecond: too dear for every row of a list in every frame.
        const bool isScreen = painter->paintEngine()->type() == QPaintEngine::Raster && painter->transform().type() <= QTransform::TxScale;
        if (!isScreen) {
            return draw(painter, rect, mode);
        }
        const qreal ratio = painter->device()->devicePixelRatioF() * painter->worldTransform().m11();
        QPixmap pixmap = this->pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state);
        pixmap.setDevicePixelRatio(ratio);
        painter->drawPixmap(rect.topLeft(), pixmap);
    }

    void draw(QPainter* painter, const QRect& rect, QIcon::Mode mode) const
    {
        QByteArray svg = source(m_name);
        svg.replace("currentColor", colour(mode).name().toLatin1());
        QSvgRenderer renderer(svg);
        renderer.setAspectRatioMode(Qt::KeepAspectRatio);
        renderer.render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        const QString key = QStringLiteral("line:%1:%2:%3x%4").arg(m_name, colour(mode).name()).arg(size.width()).arg(size.height());
        QPixmap pixmap;
        if (!QPixmapCache::find(key, &pixmap)) {
            pixmap = QPixmap(size);
            pixmap.fill(Qt::transparent);
            QPainter painter(&pixmap);
            draw(&painter, QRect(QPoint(), size), mode);
            painter.end();
            QPixmapCache::insert(key, pixmap);
        }
        return pixmap;
    }

    QIconEngine* clone() const override { return new LineIconEngine(*this); }
    QString key() const override { return QStringLiteral("pilothouse.line"); }
    bool isNull() override { return source(m_name).isEmpty(); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Tokens& t = Theme::tokens();
        if (mode == QIcon::Disabled) {
            return t.textDisabled;
        }
        if (m_fixed.isValid()) {
            return m_fixed;
        }
        return t.toneText(m_tone);
    }

    QString m_name;
    Tone m_tone;
    QColor m_fixed;
};

} // namespace

QIcon lineIcon(const QString& name, Tone tone)
{
    return QIcon(new LineIconEngine(name, tone, {}));
}

QIcon lineIcon(const QString& name, const QColor& colour)
{
    return QIcon(new LineIconEngine(name, Tone::Neutral, colour));
}

bool hasIcon(const QString& name)
{
    return !source(name).isEmpty();
}

} // namespace widgets::common
