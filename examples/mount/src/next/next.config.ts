/** Partwell is loaded by Node as it is: its database driver cannot be bundled. */
export default { serverExternalPackages: ['@partwell/api'] };
