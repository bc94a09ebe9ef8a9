"""What stands in the menus: every action of the window is defined once, where it is found.

One module a menu. A new action is a `Spec` in its menu, and a slot of the desk that does its work.
"""
