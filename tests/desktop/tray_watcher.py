"""A system tray as today's desktops have it, on the session bus: prints the items that register.

/usr/bin/python3 tray_watcher.py; needs python3-gi.
"""

from gi.repository import Gio, GLib

NAME, PATH = "org.kde.StatusNotifierWatcher", "/StatusNotifierWatcher"
INTERFACE = f"""<node><interface name="{NAME}">
<method name="RegisterStatusNotifierItem"><arg type="s" direction="in"/></method>
<method name="RegisterStatusNotifierHost"><arg type="s" direction="in"/></method>
<property name="RegisteredStatusNotifierItems" type="as" access="read"/>
<property name="IsStatusNotifierHostRegistered" type="b" access="read"/>
<property name="ProtocolVersion" type="i" access="read"/>
</interface></node>"""
PROPERTIES = {
    "RegisteredStatusNotifierItems": GLib.Variant("as", []),
    "IsStatusNotifierHostRegistered": GLib.Variant("b", True),
    "ProtocolVersion": GLib.Variant("i", 0),
}


def call(_bus, _sender, _path, _interface, method, arguments, invocation):  # noqa: ANN001, ANN201
    print(method, *arguments.unpack(), flush=True)
    invocation.return_value(None)


def show(bus, _name):  # noqa: ANN001, ANN201
    node = Gio.DBusNodeInfo.new_for_xml(INTERFACE)
    bus.register_object(
        PATH, node.interfaces[0], call, lambda *given: PROPERTIES[given[4]], lambda *_: False
    )


Gio.bus_own_name(Gio.BusType.SESSION, NAME, Gio.BusNameOwnerFlags.NONE, show, None, None)
GLib.MainLoop().run()
