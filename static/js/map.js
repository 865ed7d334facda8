// The map of places: outlines and points of our own, no tiles, nothing from elsewhere. Without this file the list stays.
// Addresses and words come from the data attributes of the element.
"use strict";

(() => {
  const LIBYA = [[19.5, 8.5], [37.5, 26]]; // what is seen first: [south, west], [north, east]
  const WORLD = [[-60, -190], [85, 190]];
  const SMALLEST = 24; // pixels: the smallest target of WCAG 2.2
  const LARGEST = 52;
  const CLOSE = 1.1; // of the distance at which two circles touch: nearer ones become one

  let opened = null; // the circle whose popup is open: the focus goes back to it

  const make = (tag, properties, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };

  const fetchJson = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  };

  // The area grows with the count.
  const size = (number, most) => Math.round(SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(number / most));

  const count = ({ properties: { articles, meetings } }) => Math.max(articles, meetings);

  const describe = ({ properties: { name, url, kind, counts } }) =>
    make(
      "li", {},
      make("a", { href: url, textContent: name }),
      make("span", { textContent: ` ${kind} · ${counts}` }),
    );

  // Points that would lie upon one another at this zoom become one: the most covered, which tells of the others too.
  const gather = (map, features, most) => {
    const groups = [];
    for (const feature of features) {
      const [longitude, latitude] = feature.geometry.coordinates;
      const point = map.latLngToLayerPoint([latitude, longitude]);
      const pixels = size(count(feature), most);
      const near = groups.find((group) => group.point.distanceTo(point) < CLOSE * (group.pixels + pixels) / 2);
      if (near) near.features.push(feature);
      else groups.push({ point, pixels, position: [latitude, longitude], features: [feature] });
    }
    return groups;
  };

  const mark = ({ pixels, position, features }) => {
    const classes = ["pin", features[0].properties.area ? "area" : "", features.length > 1 ? "several" : ""];
    const icon = L.divIcon({
      className: classes.filter(Boolean).join(" "),
      html: make("span", { textContent: features[0].properties.label }),
      iconSize: [pixels, pixels],
    });
    const marker = L.marker(position, { icon, title: features.map(({ properties }) => properties.name).join(" · ") });
    const list = make("ul", { dir: document.documentElement.dir }, ...features.map(describe));
    marker.bindPopup(list, { autoPanPadding: [24, 24], maxHeight: 220 });
    const label = features.map(({ properties }) => `${properties.name}: ${properties.counts}`).join("; ");
    marker.on("popupopen", () => { opened = marker.getElement(); });
    marker.on("add", () => marker.getElement().setAttribute("aria-label", label));
    return marker;
  };

  const draw = async (element) => {
    const { points, outlines, zoomIn, zoomOut, close } = element.dataset;
    const [places, land] = await Promise.all([fetchJson(points), fetchJson(outlines)]);
    const map = L.map(element, {
      zoomControl: false, attributionControl: false, zoomSnap: 0.25, minZoom: 1.5, maxZoom: 10,
      maxBounds: WORLD, maxBoundsViscosity: 1, scrollWheelZoom: false,
    });
    L.control.zoom({ zoomInTitle: zoomIn, zoomOutTitle: zoomOut }).addTo(map);
    L.geoJSON(land, {
      interactive: false,
      style: ({ properties }) => ({ className: properties.libya ? "land libya" : "land" }),
    }).addTo(map);
    const features = places.features.sort((one, other) => count(other) - count(one));
    const most = Math.max(...features.map(count), 1);
    const markers = L.layerGroup().addTo(map);
    map.on("zoomend", () => {
      markers.clearLayers();
      for (const group of gather(map, features, most)) markers.addLayer(mark(group));
    });
    map.on("popupopen", ({ popup }) => {
      popup.getElement().querySelector(".leaflet-popup-close-button").setAttribute("aria-label", close);
      popup.getContent().querySelector("a").focus({ preventScroll: true });
    });
    element.addEventListener("keydown", ({ key, target }) => {
      if (key !== "Escape" || !target.closest(".leaflet-popup")) return;
      map.closePopup();
      opened.focus({ preventScroll: true });
    });
    map.fitBounds(LIBYA);
  };

  document.querySelectorAll("[data-points]").forEach((element) => {
    draw(element).catch((error) => {
      element.hidden = true; // the list below still works
      console.warn(error);
    });
  });
})();
